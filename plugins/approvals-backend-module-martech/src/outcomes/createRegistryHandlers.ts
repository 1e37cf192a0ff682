import type {
  OutcomeHandler,
  RequestOutcome,
} from '@passerelle/plugin-approvals-node';
import type {
  MartechServiceApi,
  ToolOutcome,
} from '@passerelle/plugin-martech-common';
import { accessOutcome, validationOutcome } from './toToolOutcome';

/**
 * Tells the registry what was decided. The registry recognises a repetition by the outcome's id, so a retry changes nothing.
 *
 * @param registry - reached with the identity of the engine
 */
export function createRegistryHandlers(
  registry: Pick<MartechServiceApi, 'recordOutcome'>,
): OutcomeHandler[] {
  const telling =
    (translate: (outcome: RequestOutcome) => ToolOutcome | undefined) =>
    async (outcome: RequestOutcome) => {
      const { subjectRef } = outcome.request;
      const told = translate(outcome);
      if (subjectRef && told) {
        await registry.recordOutcome(subjectRef, told);
      }
    };
  return [
    {
      id: 'martech.validation',
      types: ['tool-validation'],
      handle: telling(validationOutcome),
    },
    {
      id: 'martech.access',
      types: ['tool-access'],
      handle: telling(accessOutcome),
    },
  ];
}
