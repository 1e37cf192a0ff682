import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { dueAtOf, participantsOf, reviewsOf } from '../engine';
import type { RequestState } from '../engine/types';
import { foldText } from './foldText';
import type { HolderRow, ParticipantRow, RequestRow, ReviewRow } from './rows';

/** Sorts after every date. */
const NO_DATE = '9999';

/** The columns by which requests are filtered and sorted, and the snapshot itself. */
export function toRequestColumns(
  state: RequestState,
): Omit<RequestRow, 'id' | 'serial' | 'head_hash'> {
  const { title, subject, subjectRef } = state;
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
    search_text: foldText(
      [state.number, title.en, title.fr, subject?.title, subjectRef]
        .filter(Boolean)
        .join(' '),
    ),
    snapshot: JSON.stringify(state),
  };
}

export function toParticipantRows(state: RequestState): ParticipantRow[] {
  return participantsOf(state).map(({ role, ref }) => ({
    request_id: state.id,
    role,
    ref,
  }));
}

export function toReviewRows(state: RequestState): ReviewRow[] {
  return reviewsOf(state).map(review => ({
    request_id: state.id,
    review_id: review.id,
    status: review.status,
    due_at: review.dueAt ?? NO_DATE,
    decided_by: review.decision?.by ?? null,
  }));
}

/**
 * Who can find an open slot among their tasks: its holders, or the admins when nobody is left. People who may not
 * decide are listed as `excluded`.
 */
export function toHolderRows(
  state: RequestState,
  admins: readonly EntityRef[],
): HolderRow[] {
  const excluded = [state.requester, ...state.editors];
  if (state.beneficiary) {
    excluded.push(state.beneficiary);
  }
  return reviewsOf(state)
    .filter(review => review.status === 'open')
    .flatMap(review => {
      const row = { request_id: state.id, review_id: review.id };
      const holders = review.unassigned
        ? [...review.reviewers, ...admins]
        : review.reviewers;
      return [
        ...[...new Set(holders)].map(ref => ({ ...row, kind: 'holder', ref })),
        ...[...new Set([...excluded, ...review.recused])].map(ref => ({
          ...row,
          kind: 'excluded',
          ref,
        })),
      ];
    });
}
