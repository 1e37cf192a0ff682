import type {
  RequestEventRecord,
  Verdict,
} from '@passerelle/plugin-approvals-common';
import { verdicts } from '@passerelle/plugin-approvals-common';

/** Another request that a line names. */
export type NamedRequest = { id: string; number: string };

/** What a line says, as a key of our words with what it needs. */
export type HistorySentence =
  | {
      key:
        | 'created'
        | 'filed'
        | 'submitted'
        | 'edited'
        | 'changesRequested'
        | 'expired'
        | 'withdrawn'
        | 'approved'
        | 'rejected'
        | 'commented'
        | 'nudged'
        | 'ownerChanged'
        | 'fulfilmentStarted'
        | 'fulfilled'
        | 'fulfilmentFailed'
        | 'extensionNoGrant'
        | 'extensionTooLate'
        | 'granted'
        | 'revoked'
        | 'grantExpired';
    }
  | { key: 'resubmitted' | 'subjectChanged'; revision: string }
  | { key: 'decided'; reviewId: string; verdict: Verdict }
  | {
      key:
        | 'added'
        | 'opened'
        | 'kept'
        | 'paused'
        | 'reopened'
        | 'skipped'
        | 'reassigned'
        | 'reminded'
        | 'escalated';
      reviewId: string;
    }
  | {
      key:
        | 'stageOpened'
        | 'stagePassed'
        | 'stageFailed'
        | 'stageSkipped'
        | 'stageReopened';
      stageId: string;
    }
  | { key: 'grantedUntil' | 'extended' | 'grantExpiring'; date: string }
  | { key: 'extensionAsked' | 'extensionClosed'; request: NamedRequest }
  | { key: 'extendedByRequest'; request: NamedRequest; date: string };

/** One line of the history. */
export type HistoryEntry = {
  event: RequestEventRecord;
  /** What the person wrote. */
  text?: string;
} & HistorySentence;

type Data = RequestEventRecord['data'];

/** What each event of the trail says. */
const sentences: Readonly<
  Record<string, (data: Data) => HistorySentence | undefined>
> = {
  // A service names whose request it is.
  'request.created': ({ requester }) => ({
    key: requester === undefined ? 'created' : 'filed',
  }),
  'values.updated': () => ({ key: 'edited' }),
  'request.submitted': () => ({ key: 'submitted' }),
  'request.resubmitted': data => ({ key: 'resubmitted', ...revision(data) }),
  'subject.changed': data => ({ key: 'subjectChanged', ...revision(data) }),
  'subject.owner_changed': () => ({ key: 'ownerChanged' }),
  'request.changes_requested': () => ({ key: 'changesRequested' }),
  'request.expired': () => ({ key: 'expired' }),
  'request.withdrawn': () => ({ key: 'withdrawn' }),
  'request.approved': () => ({ key: 'approved' }),
  'request.rejected': () => ({ key: 'rejected' }),
  'comment.added': () => ({ key: 'commented' }),
  'stage.opened': data => ({ key: 'stageOpened', ...stage(data) }),
  'stage.settled': settled,
  'stage.reopened': data => ({ key: 'stageReopened', ...stage(data) }),
  'review.added': ({ review: added }) => ({
    key: 'added',
    reviewId: textOf(Object(added).id) ?? '',
  }),
  'review.opened': data => ({ key: 'opened', ...review(data) }),
  'review.decided': decided,
  'review.reassigned': data => ({ key: 'reassigned', ...review(data) }),
  'review.paused': data => ({ key: 'paused', ...review(data) }),
  'review.reopened': data => ({ key: 'reopened', ...review(data) }),
  'review.kept': data => ({ key: 'kept', ...review(data) }),
  'review.skipped': data => ({ key: 'skipped', ...review(data) }),
  'review.reminded': data => ({ key: 'reminded', ...review(data) }),
  'review.escalated': data => ({ key: 'escalated', ...review(data) }),
  'review.nudged': () => ({ key: 'nudged' }),
  'fulfilment.started': () => ({ key: 'fulfilmentStarted' }),
  'fulfilment.reported': reported,
  'grant.started': ({ expiresAt }) => {
    const date = textOf(expiresAt);
    return date ? { key: 'grantedUntil', date } : { key: 'granted' };
  },
  'grant.extended': extended,
  'grant.extension_asked': data => ({ key: 'extensionAsked', ...named(data) }),
  'grant.extension_closed': data => ({
    key: 'extensionClosed',
    ...named(data),
  }),
  'grant.revoked': () => ({ key: 'revoked' }),
  'grant.expiring': ({ expiresAt }) => ({
    key: 'grantExpiring',
    date: textOf(expiresAt) ?? '',
  }),
  'grant.expired': () => ({ key: 'grantExpired' }),
};

/** What another line of the history says better stands in the sealed trail alone. */
const trailOnly: ReadonlySet<string> = new Set([
  'request.changes_requested',
  'stage.opened',
  'stage.settled',
  'stage.reopened',
  'review.opened',
  'review.paused',
  'review.skipped',
  'fulfilment.started',
]);

/**
 * Turns an event of the trail into a line for people.
 *
 * @returns undefined for an event that is newer than these pages
 */
export function historyEntry(
  event: RequestEventRecord,
): HistoryEntry | undefined {
  const { type, data } = event;
  const sentence = Object.hasOwn(sentences, type)
    ? sentences[type](data)
    : undefined;
  const text = textOf(type === 'comment.added' ? data.body : data.comment);
  return sentence && { event, ...(text && { text }), ...sentence };
}

/**
 * The history for people, newest first. A request that was sent at once does
 * not also say that it was started; one that the portal opened, not that it was
 * sent.
 */
export function requestHistory(
  events: readonly RequestEventRecord[],
): HistoryEntry[] {
  const submittedAt = events.find(e => e.type === 'request.submitted')?.at;
  return events
    .filter(({ type }) => !trailOnly.has(type))
    .filter(({ data }) => data.cause !== 'changes_requested')
    .map(historyEntry)
    .filter(entry => entry !== undefined)
    .filter(entry => entry.key !== 'created' || entry.event.at !== submittedAt)
    .filter(
      (entry, _, all) => entry.key !== 'submitted' || all[0].key !== 'filed',
    )
    .reverse();
}

function decided(data: Data): HistorySentence | undefined {
  const verdict = verdicts.find(known => known === data.verdict);
  return verdict && { key: 'decided', ...review(data), verdict };
}

function settled(data: Data): HistorySentence {
  switch (data.outcome) {
    case 'failed':
      return { key: 'stageFailed', ...stage(data) };
    case 'skipped':
      return { key: 'stageSkipped', ...stage(data) };
    default:
      return { key: 'stagePassed', ...stage(data) };
  }
}

function reported({ status, failure }: Data): HistorySentence {
  if (status === 'done') {
    return { key: 'fulfilled' };
  }
  switch (failure) {
    case 'no-active-grant':
      return { key: 'extensionNoGrant' };
    case 'extension-too-late':
      return { key: 'extensionTooLate' };
    default:
      return { key: 'fulfilmentFailed' };
  }
}

function extended({ until, extension }: Data): HistorySentence {
  const date = textOf(until) ?? '';
  return extension
    ? { key: 'extendedByRequest', ...named(Object(extension)), date }
    : { key: 'extended', date };
}

function named(data: Data): { request: NamedRequest } {
  const id = textOf(data.requestId) ?? '';
  return { request: { id, number: textOf(data.number) ?? id } };
}

function review(data: Data) {
  return { reviewId: textOf(data.reviewId) ?? '' };
}

function stage(data: Data) {
  return { stageId: textOf(data.stageId) ?? '' };
}

function revision(data: Data) {
  return { revision: String(data.revision) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
