import type { Repair } from './repairRequests';

/** The result for people, line by line. */
export function describeRepairs(
  repairs: readonly Repair[],
  isWritten: boolean,
): string[] {
  if (repairs.length === 0) {
    return ['Every request is stored as its events tell: nothing to repair.'];
  }
  const lines = repairs.map(
    ({ requestId, number, reason }) =>
      `Request ${number} (${requestId}): ${reason}.`,
  );
  const count =
    repairs.length === 1 ? '1 request' : `${repairs.length} requests`;
  return isWritten
    ? [
        ...lines,
        `${count} written anew from the events. Find out who writes to the database.`,
      ]
    : [
        ...lines,
        `${count} would be written anew from the events; nothing was changed. Repeat with --write to do it.`,
      ];
}
