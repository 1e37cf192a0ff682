import type {
  OutcomeHandler,
  RequestOutcome,
} from '@passerelle/plugin-approvals-node';
import type {
  MartechServiceApi,
  ToolOutcome,
} from '@passerelle/plugin-martech-common';
import { baseOf, lastDecision } from './baseOf';
import {
  changeOutcome,
  integrationOutcome,
  pilotOutcome,
  renewalOutcome,
  retirementOutcome,
} from './lifeOutcomes';
import { referenceOf } from './referenceOf';
import { accessOutcome, validationOutcome } from './toToolOutcome';

type Translate = (outcome: RequestOutcome) => ToolOutcome | undefined;

/** What each type of request about a tool means to the registry. */
const translations: Record<string, [type: string, translate: Translate]> = {
  'martech.validation': ['tool-validation', validationOutcome],
  'martech.access': ['tool-access', accessOutcome],
  'martech.pilot': ['tool-pilot', pilotOutcome],
  'martech.integration': ['integration', integrationOutcome],
  'martech.change': ['tool-change', changeOutcome],
  'martech.renewal': ['tool-renewal', renewalOutcome],
  'martech.retirement': ['tool-retirement', retirementOutcome],
};

/**
 * Tells the registry what was decided. The registry recognises a repetition by the outcome's id, so a retry changes nothing.
 *
 * @param registry - reached with the identity of the engine
 */
export function createRegistryHandlers(
  registry: Pick<MartechServiceApi, 'recordOutcome' | 'registerTool'>,
): OutcomeHandler[] {
  const telling = Object.entries(translations).map(
    ([id, [type, translate]]): OutcomeHandler => ({
      id,
      types: [type],
      handle: async outcome => {
        const { subjectRef } = outcome.request;
        const told = translate(outcome);
        if (subjectRef && told) {
          await registry.recordOutcome(subjectRef, told);
        }
      },
    }),
  );
  return [
    ...telling,
    {
      id: 'martech.reference',
      types: ['tool-reference'],
      handle: async outcome => {
        const registration = referenceOf(outcome);
        if (registration) {
          const { ref } = await registry.registerTool(registration);
          await registry.recordOutcome(ref, {
            ...baseOf(outcome),
            kind: 'reference_approved',
            by: lastDecision(outcome)?.by,
            beneficiary: registration.by,
          });
        }
      },
    },
  ];
}
