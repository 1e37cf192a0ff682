import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { dueAtOf, excludedFrom, participantsOf, reviewsOf } from '../engine';
import type { RequestState } from '../engine/types';
import { requestWords } from './requestWords';
import type {
  HolderRow,
  ParticipantRow,
  RequestRow,
  ReviewRow,
  WordRow,
} from './rows';

/** Sorts after every date. */
const NO_DATE = '9999';

function wordsOf({ number, title, subject, subjectRef }: RequestState) {
  return requestWords(number, [title.en, title.fr, subject?.title, subjectRef]);
}

/** The columns by which requests are filtered and sorted, and the snapshot itself. */
export function toRequestColumns(
  state: RequestState,
): Omit<RequestRow, 'id' | 'serial' | 'head_hash'> {
  const { title, subjectRef } = state;
  return {
    number: state.number,
    type: state.type,
    status: state.status,
    title_en: title.en,
    title_fr: title.fr,
    subject_ref: subjectRef ?? null,
    requester: state.requester,
    beneficiary: state.beneficiary ?? null,
    revision: state.revision,
    version: state.version,
    created_at: state.createdAt,
    submitted_at: state.submittedAt ?? null,
    decided_at: state.decidedAt ?? null,
    due_at: dueAtOf(state) ?? NO_DATE,
    search_text: ` ${wordsOf(state).join(' ')}`,
    snapshot: JSON.stringify(state),
  };
}

/** @param serial - the running number of the request, which its state does not have. */
export function toParticipantRows(
  state: RequestState,
  serial: number,
): ParticipantRow[] {
  return participantsOf(state).map(({ role, ref }) => ({
    request_id: state.id,
    role,
    ref,
    created_at: state.createdAt,
    serial,
  }));
}

/** The words by which a search finds the request. */
export function toWordRows(state: RequestState, serial: number): WordRow[] {
  return wordsOf(state).map(word => ({
    word,
    created_at: state.createdAt,
    serial,
    request_id: state.id,
  }));
}

export function toReviewRows(state: RequestState, serial: number): ReviewRow[] {
  return reviewsOf(state).map(review => ({
    request_id: state.id,
    review_id: review.id,
    status: review.status,
    due_at: review.dueAt ?? NO_DATE,
    decided_by: review.decision?.by ?? null,
    serial,
  }));
}

/**
 * Who can find an open slot among their tasks: its holders, or the admins when nobody is left. People who may not
 * decide are listed as `excluded`.
 */
export function toHolderRows(
  state: RequestState,
  serial: number,
  admins: readonly EntityRef[],
): HolderRow[] {
  return reviewsOf(state)
    .filter(review => review.status === 'open')
    .flatMap(review => {
      const row = { request_id: state.id, review_id: review.id, serial };
      const due_at = review.dueAt ?? NO_DATE;
      const holders = review.unassigned
        ? [...review.reviewers, ...admins]
        : review.reviewers;
      return [
        ...[...new Set(holders)].map(ref => ({
          ...row,
          kind: 'holder',
          ref,
          due_at,
        })),
        // Nobody walks these: they stay as they are when the due time moves.
        ...excludedFrom(state, review.recused).map(ref => ({
          ...row,
          kind: 'excluded',
          ref,
          due_at: NO_DATE,
        })),
      ];
    });
}
