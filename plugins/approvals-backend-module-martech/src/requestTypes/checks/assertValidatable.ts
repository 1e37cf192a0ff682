import { ConflictError } from '@backstage/errors';
import { withCode } from '@passerelle/plugin-approvals-node';
import type { ToolSubject } from '@passerelle/plugin-martech-common';

function assertStays({ status, title, ref }: ToolSubject): void {
  if (status === 'retired' || status === 'retiring') {
    const isGone = status === 'retired';
    const why = {
      en: `is ${
        isGone ? 'retired' : 'being retired'
      }, so it cannot be validated: change its lifecycle first, or choose another tool.`,
      fr: `est ${
        isGone ? 'retiré' : 'en cours de retrait'
      }, il ne peut donc pas être validé\u00a0: changez d’abord son cycle de vie, ou choisissez un autre outil.`,
    };
    throw withCode(
      new ConflictError(`${title.en} (${ref}) ${why.en}`),
      'tool-leaving',
      { tool: ref, status },
      { en: `${title.en} ${why.en}`, fr: `${title.fr} ${why.fr}` },
    );
  }
}

/**
 * A tool has one running validation, and one that leaves needs none.
 *
 * @remarks
 * The registry learns of a submission a moment after it happened; within that moment the engine refuses the second,
 * because the type has `oneOpenPerSubject`.
 *
 * @param tool - as the registry knows it now
 * @param requestId - the request that is submitted, so that a resubmission is not held up by itself
 * @throws ConflictError with the reason and what to do instead
 */
export function assertValidatable(tool: ToolSubject, requestId?: string): void {
  assertStays(tool);
  const running = tool.runningValidation;
  if (running && running.requestId !== requestId) {
    const { requestId: id, requestNumber } = running;
    const name = requestNumber ? `${requestNumber} (${id})` : id;
    throw withCode(
      new ConflictError(
        `The validation of ${tool.title.en} (${tool.ref}) is running already, as request ${name}: follow that one, or have it withdrawn first.`,
      ),
      'open-already',
      { request: id, number: requestNumber ?? id },
    );
  }
}
