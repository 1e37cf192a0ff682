import type { EngineEvent, EngineEventType } from '../engine/events';

type DataOf<Type extends EngineEventType> = Extract<
  EngineEvent,
  { type: Type }
>['data'];

/** An event as receivers outside know it. */
export type CataloguedEvent<Field extends string = string> = {
  /** When it happens, in one sentence. */
  when: string;
  /** What its `data` carries; a field that is not here is not sent. */
  fields: Readonly<Partial<Record<Field, string>>>;
};

/** Every event of the trail must be here: an undocumented one does not compile. */
type EventCatalogue = {
  readonly [Type in EngineEventType]: CataloguedEvent<
    Extract<keyof DataOf<Type>, string>
  >;
};

const REVISION = 'the revision of the request';
const COMMENT = 'what the person wrote';
const EXTENSION =
  'the approved request that asked for it, with `requestId` and `number`';
const REVIEW_ID = 'the review';
const CHANGED = 'JSON Pointers of the fields that changed';
const REVIEWERS = 'users and groups who may answer';

const requestEvents = {
  'request.created': {
    when: 'Somebody filed a request, or began a draft; or a service filed one for somebody.',
    fields: {
      number: 'its number for people',
      requestType: 'its type',
      title: 'its title, in both languages',
      values: 'what was filled in',
      subjectRef: 'what it is about',
      beneficiary: 'for whom it is, when that is somebody else',
      requester: 'whose request it is, when a service filed it',
      reason: 'why a service filed it, in both languages',
      extends: 'the request whose grant it asks to extend',
      revision: REVISION,
    },
  },
  'values.updated': {
    when: 'The requester changed what was filled in.',
    fields: {
      values: 'all of it, as it is now',
      revision: REVISION,
      changed: CHANGED,
    },
  },
  'request.submitted': {
    when: 'A request was submitted; its policy is pinned.',
    fields: { comment: COMMENT, revision: REVISION },
  },
  'request.resubmitted': {
    when: 'A request that was sent back came again.',
    fields: { comment: COMMENT, revision: REVISION, changed: CHANGED },
  },
  'subject.changed': {
    when: 'What the request is about changed during the review.',
    fields: { revision: REVISION, changed: CHANGED },
  },
  'request.changes_requested': {
    when: 'A reviewer sent the request back.',
    fields: { reviewId: REVIEW_ID, comment: COMMENT, revision: REVISION },
  },
  'request.expired': {
    when: 'Nobody decided in the time that the policy gives.',
    fields: { expiresAt: 'when the time was over' },
  },
  'request.withdrawn': {
    when: 'The requester withdrew the request.',
    fields: { comment: COMMENT },
  },
  'request.approved': {
    when: 'The last stage passed: the request is approved.',
    fields: {
      conditions: 'conditions of the reviewers, all together',
      revision: REVISION,
    },
  },
  'request.rejected': {
    when: 'A stage failed: the request is rejected.',
    fields: {
      stageId: 'the stage',
      comment: 'the reason of the reviewer',
      revision: REVISION,
    },
  },
  'comment.added': {
    when: 'Somebody wrote a comment.',
    fields: {
      commentId: 'the comment',
      body: 'its text',
      links: 'documents that go with it, each with `title` and `url`',
    },
  },
} as const;

const reviewEvents = {
  'stage.opened': {
    when: 'A stage began.',
    fields: { stageId: 'the stage' },
  },
  'stage.settled': {
    when: 'A stage ended.',
    fields: { stageId: 'the stage', outcome: '`passed`, `failed`, `skipped`' },
  },
  'stage.reopened': {
    when: 'A stage waits again, because an earlier one reopened.',
    fields: { stageId: 'the stage' },
  },
  'review.added': {
    when: 'A change made one more review necessary.',
    fields: {},
  },
  'review.opened': {
    when: 'A review waits for an answer.',
    fields: {
      reviewId: REVIEW_ID,
      criterion: 'what it judges',
      reviewers: REVIEWERS,
      dueAt: 'when it is due',
    },
  },
  'review.decided': {
    when: 'A reviewer answered.',
    fields: {
      reviewId: REVIEW_ID,
      stageId: 'its stage',
      criterion: 'what it judges',
      verdict:
        '`approve`, `approve_with_conditions`, `reject`, `request_changes`, `recuse`',
      revision: 'the revision that was judged',
      subjectRevision: 'the revision of the subject that was judged',
      comment: COMMENT,
      conditions: 'conditions of the approval',
      evidence: 'links, each with `title` and `url`',
      onBehalfOf: 'whom the reviewer stood in for',
    },
  },
  'review.reassigned': {
    when: 'A review went to somebody else.',
    fields: {
      reviewId: REVIEW_ID,
      reviewers: REVIEWERS,
      unassigned: 'whether nobody but admins is left',
      cause: '`manual`, `fallback`, `unassigned`',
      comment: COMMENT,
      onBehalfOf: 'for whom it was handed over',
    },
  },
  'review.paused': {
    when: 'An open review waits, because the request was sent back.',
    fields: { reviewId: REVIEW_ID },
  },
  'review.reopened': {
    when: 'A verdict no longer stands.',
    fields: {
      reviewId: REVIEW_ID,
      cause: '`changes_requested`, `values_changed`, `subject_changed`',
      changed: CHANGED,
    },
  },
  'review.kept': {
    when: 'A verdict stands, although the request was sent back.',
    fields: { reviewId: REVIEW_ID, revision: REVISION },
  },
  'review.skipped': {
    when: 'The stage ended without this review.',
    fields: { reviewId: REVIEW_ID },
  },
  'review.reminded': {
    when: 'Half of the time for a review is over.',
    fields: { reviewId: REVIEW_ID, reviewers: REVIEWERS },
  },
  'review.escalated': {
    when: 'The time for a review is over; others may answer too.',
    fields: {
      reviewId: REVIEW_ID,
      added: 'users and groups who may answer from now on',
      dueAt: 'when the time was over',
    },
  },
  'review.nudged': {
    when: 'Reviewers were asked again.',
    fields: { reviewId: REVIEW_ID, reviewers: REVIEWERS },
  },
} as const;

const fulfilmentEvents = {
  'fulfilment.started': {
    when: 'An approved request waits to be carried out.',
    fields: { fulfillers: 'who does it' },
  },
  'subject.owner_changed': {
    when: 'What an approved request is about has another owner.',
    fields: {
      owner: 'who owns it now',
      fulfillers: 'who carries out, and takes back, since then',
    },
  },
  'fulfilment.reported': {
    when: 'It was carried out, or could not be.',
    fields: {
      status: '`done`, `failed`',
      comment: COMMENT,
      failure:
        'why an approved extension changed nothing: `no-active-grant`, `extension-too-late`',
    },
  },
  'grant.started': {
    when: 'A grant began.',
    fields: { expiresAt: 'when it ends' },
  },
  'grant.extended': {
    when: 'A grant was extended.',
    fields: {
      until: 'when it ends now',
      comment: COMMENT,
      extension: EXTENSION,
    },
  },
  'grant.extension_asked': {
    when: 'Another request asks for more time on this grant.',
    fields: { requestId: 'that request', number: 'its number' },
  },
  'grant.extension_closed': {
    when: 'The request for more time ended, and this grant stays as it is.',
    fields: { requestId: 'that request', number: 'its number' },
  },
  'grant.revoked': {
    when: 'A grant was taken back.',
    fields: { comment: COMMENT },
  },
  'grant.expiring': {
    when: 'A grant ends soon.',
    fields: { expiresAt: 'when it ends' },
  },
  'grant.expired': {
    when: 'The time of a grant is over.',
    fields: { expiresAt: 'when it ended' },
  },
} as const;

/** The events that webhooks can carry, in the order of the documentation. */
export const eventCatalogue: EventCatalogue = {
  ...requestEvents,
  ...reviewEvents,
  ...fulfilmentEvents,
};

/** What receivers know of an event; undefined for a name that is none. */
export function cataloguedEvent(name: string): CataloguedEvent | undefined {
  const entry = Object.entries(eventCatalogue).find(([type]) => type === name);
  return entry?.[1];
}
