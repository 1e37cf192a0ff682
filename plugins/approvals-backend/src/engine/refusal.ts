import type { Refusal, RefusalParams } from './types';

type Refuse = (
  code: string,
  message: string,
  params?: RefusalParams,
) => Refusal;

const refuseAs =
  (kind: Refusal['kind']): Refuse =>
  (code, message, params) => ({
    kind,
    code,
    message,
    ...(params && { params }),
  });

/** The command is incomplete or makes no sense: 400. */
export const refuseInput = refuseAs('input');
/** Visible, but not for this person: 403. */
export const refuseForbidden = refuseAs('forbidden');
/** Not in this state or on this revision: 409. */
export const refuseConflict = refuseAs('conflict');
/** Unknown, or not for this person's eyes: 404, and nothing tells the two apart. */
export const refuseNotFound = refuseAs('notFound');

/**
 * Tells a refusal from events, plans and whatever else a function gives when it does not refuse.
 */
export function isRefusal(result: unknown): result is Refusal {
  return (
    typeof result === 'object' &&
    result !== null &&
    'kind' in result &&
    'code' in result &&
    'message' in result
  );
}

/** The one sentence for what does not exist and for what is not to be seen. */
export function unknownRequest(id: string): Refusal {
  return refuseNotFound(
    'unknown-request',
    `There is no request ${id} that you can see: check the id, or ask the requester`,
  );
}
