import type { AuditVerification } from '@passerelle/plugin-approvals-common';

function describeTrail(
  { checkedEvents, checkedRequests, firstBreak, valid }: AuditVerification,
  number: string | undefined,
): string[] {
  const checked = `${checkedEvents} events of ${checkedRequests} requests`;
  if (firstBreak) {
    const { requestId, sequence, kind, reason } = firstBreak;
    const name = `request ${number ?? '(gone)'} (${requestId})`;
    return kind === 'snapshot'
      ? [
          `The chain of each request is whole: ${checked}.`,
          `But ${name} is not stored as its ${sequence} events tell: ${reason}.`,
          'The events are the truth: "approvals repair" writes this request anew from them. Find out who writes to the database.',
        ]
      : [
          `The trail is broken: ${name}, sequence ${sequence}: ${reason}.`,
          `Checked ${checked}; this is the first break.`,
        ];
  }
  return [
    valid
      ? `The trail is whole: ${checked}.`
      : `The chain of each request is whole: ${checked}.`,
  ];
}

function describeSeals({
  count,
  sealed,
  sealsChecked,
}: NonNullable<AuditVerification['checkpoints']>): string {
  if (sealed === 0) {
    return 'none of them is sealed, so that somebody with all rights on the database could have written them anew';
  }
  return sealsChecked
    ? `${sealed} of ${count} sealed, and the seals are right`
    : `${sealed} of ${count} sealed; their seals were not checked, give the key with --seal-key-env`;
}

function describeCheckpoints({ checkpoints }: AuditVerification): string[] {
  if (!checkpoints) {
    return [];
  }
  const { count, last, eventsSince, firstBreak } = checkpoints;
  if (firstBreak) {
    return [
      `The checkpoints are broken at checkpoint ${firstBreak.number}: ${firstBreak.reason}.`,
    ];
  }
  if (!last) {
    return ['There are no checkpoints: a cut tail may not show.'];
  }
  return [
    `Checkpoints: ${count}, ${describeSeals(checkpoints)}.`,
    `The last one is ${last.number}:${last.hash} of ${last.at}; ${eventsSince} events came after it.`,
  ];
}

/**
 * The result for people, line by line.
 *
 * @param number - the number of the request with the first break, when it is still there.
 */
export function describeVerification(
  result: AuditVerification,
  number: string | undefined,
): string[] {
  return [...describeTrail(result, number), ...describeCheckpoints(result)];
}
