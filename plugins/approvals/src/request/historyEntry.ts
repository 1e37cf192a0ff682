import type {
  RequestEventRecord,
  Verdict,
} from '@passerelle/plugin-approvals-common';
import { verdicts } from '@passerelle/plugin-approvals-common';

/** One line of the history, as a key of our words with what it needs. */
export type HistoryEntry = {
  event: RequestEventRecord;
  text?: string;
} & (
  | {
      key:
        | 'created'
        | 'submitted'
        | 'edited'
        | 'nudged'
        | 'withdrawn'
        | 'approved'
        | 'rejected'
        | 'commented'
        | 'fulfilled'
        | 'fulfilmentFailed'
        | 'granted'
        | 'revoked'
        | 'grantExpired';
    }
  | { key: 'resubmitted' | 'subjectChanged'; revision: string }
  | { key: 'decided'; reviewId: string; verdict: Verdict }
  | { key: 'kept' | 'reopened' | 'reassigned'; reviewId: string }
  | { key: 'grantedUntil' | 'extended'; date: string }
);

/**
 * Turns an event of the trail into a line for people.
 *
 * @returns undefined for what only the engine needs to know
 */
export function historyEntry(
  event: RequestEventRecord,
): HistoryEntry | undefined {
  const { data } = event;
  const comment = text(data.comment);
  const said = { event, ...(comment && { text: comment }) };
  const reviewId = text(data.reviewId) ?? '';
  switch (event.type) {
    case 'request.created':
      return { event, key: 'created' };
    case 'request.submitted':
      return { ...said, key: 'submitted' };
    case 'request.resubmitted':
      return { ...said, key: 'resubmitted', revision: String(data.revision) };
    case 'values.updated':
      return { event, key: 'edited' };
    case 'subject.changed':
      return { event, key: 'subjectChanged', revision: String(data.revision) };
    case 'review.decided':
      return decided(said, reviewId);
    case 'review.kept':
      return { event, key: 'kept', reviewId };
    case 'review.reopened':
      return data.cause === 'changes_requested'
        ? undefined
        : { event, key: 'reopened', reviewId };
    case 'review.reassigned':
      return { ...said, key: 'reassigned', reviewId };
    case 'review.nudged':
      return { event, key: 'nudged' };
    default:
      return endOfRequest(said);
  }
}

function decided(
  said: { event: RequestEventRecord; text?: string },
  reviewId: string,
): HistoryEntry | undefined {
  const verdict = verdicts.find(one => one === said.event.data.verdict);
  return verdict && { ...said, key: 'decided', reviewId, verdict };
}

function endOfRequest(said: {
  event: RequestEventRecord;
  text?: string;
}): HistoryEntry | undefined {
  const { event } = said;
  switch (event.type) {
    case 'request.withdrawn':
      return { ...said, key: 'withdrawn' };
    case 'request.approved':
      return { event, key: 'approved' };
    case 'request.rejected':
      return { event, key: 'rejected' };
    case 'comment.added':
      return { event, key: 'commented', text: text(event.data.body) };
    case 'fulfilment.reported':
      return {
        ...said,
        key: event.data.status === 'done' ? 'fulfilled' : 'fulfilmentFailed',
      };
    case 'grant.started': {
      const date = text(event.data.expiresAt);
      return date
        ? { event, key: 'grantedUntil', date }
        : { event, key: 'granted' };
    }
    case 'grant.extended':
      return { ...said, key: 'extended', date: text(event.data.until) ?? '' };
    case 'grant.revoked':
      return { ...said, key: 'revoked' };
    case 'grant.expired':
      return { event, key: 'grantExpired' };
    default:
      return undefined;
  }
}

/**
 * The history for people, newest first. A request that was sent at once does
 * not also say that it was started.
 */
export function requestHistory(
  events: readonly RequestEventRecord[],
): HistoryEntry[] {
  const submittedAt = events.find(e => e.type === 'request.submitted')?.at;
  return events
    .map(historyEntry)
    .filter(entry => entry !== undefined)
    .filter(entry => entry.key !== 'created' || entry.event.at !== submittedAt)
    .reverse();
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
