import type { OutcomeHandler } from '@passerelle/plugin-approvals-node';
import { SHADOW_REQUEST_TYPE } from '@passerelle/plugin-martech-common';
import { requestAnswer } from '../../outcomes/requestAnswer';
import type { StepListener } from './RegistryTeller';
import { renewalOutcome, shadowStep } from './toRegistrySteps';

/**
 * Tells the registry of declarations, renewals and answers. It recognises a repetition, so a retry changes nothing.
 *
 * @param types - of which answers are told, for lead times
 */
export function createStepHandlers(
  listener: StepListener,
  types: string[],
): OutcomeHandler[] {
  return [
    {
      id: 'martech.answers',
      types,
      handle: async outcome => {
        const answer = requestAnswer(outcome);
        if (answer) await listener.tellAnswer(answer);
      },
    },
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
