import type { OutcomeHandler } from '@passerelle/plugin-approvals-node';
import { SHADOW_REQUEST_TYPE } from '@passerelle/plugin-martech-common';
import type { StepListener } from './RegistryTeller';
import { renewalOutcome, shadowStep } from './toRegistrySteps';

/** Tells the registry of declarations and renewals. It recognises a repetition, so a retry changes nothing. */
export function createStepHandlers(listener: StepListener): OutcomeHandler[] {
  return [
    {
      id: 'martech.shadow-it',
      types: [SHADOW_REQUEST_TYPE],
      handle: async outcome => {
        const step = shadowStep(outcome);
        if (step) await listener.tellStep(step);
      },
    },
    {
      id: 'martech.contracts',
      types: ['tool-renewal'],
      handle: async outcome => {
        const told = renewalOutcome(outcome);
        if (told) await listener.tellRenewal(told);
      },
    },
  ];
}
