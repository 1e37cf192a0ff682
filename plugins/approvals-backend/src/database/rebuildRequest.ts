import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { evolve, reviewsOf } from '../engine';
import type { EngineEvent, RequestState } from '../engine/types';
import { toRequestColumns } from './projections';
import { RevisionStore } from './RevisionStore';
import type { HolderRow, RequestRow } from './rows';
import { takeClaims } from './claims';
import { saveProjections } from './saveProjections';
import { Writes } from './Writes';

/** All that is kept of a request beside its events. */
const TABLES = [
  'request_participants',
  'request_words',
  'request_reviews',
  'request_review_holders',
  'request_revisions',
  'request_claims',
];

/**
 * Writes anew, from its events, all that is kept of a request beside them.
 *
 * @param transaction - in which the row of the request is locked
 * @param admins - to whom reviews that nobody holds are shown; who sees them now when missing
 * @throws ConflictError when another request holds what this one claims
 */
export async function rebuildRequest(
  transaction: Knex.Transaction,
  events: readonly EngineEvent[],
  admins: readonly EntityRef[] | undefined,
): Promise<void> {
  const steps = changesOf(events);
  const { after } = steps[steps.length - 1];
  const row: RequestRow = await transaction('requests')
    .where({ id: after.id })
    .first();
  const shownTo = admins ?? (await findAdmins(transaction, after));
  for (const table of TABLES) {
    await transaction(table).where({ request_id: after.id }).delete();
  }
  await transaction('requests')
    .where({ id: after.id })
    .update(toRequestColumns(after));
  const whole = { before: undefined, after, events };
  await Writes.together(transaction, writes =>
    saveProjections(writes, whole, row.serial, shownTo),
  );
  const revisions = RevisionStore.create({ knex: transaction });
  for (const change of steps) {
    await Writes.together(transaction, writes =>
      revisions.save(writes, change),
    );
  }
  const taken = await takeClaims(transaction, whole);
  if (taken) {
    throw new ConflictError(
      taken === 'moved' ? `Request ${after.id} moved` : taken.message,
    );
  }
}

type Step = {
  before: RequestState | undefined;
  after: RequestState;
  events: EngineEvent[];
};

function changesOf(events: readonly EngineEvent[]): Step[] {
  let before: RequestState | undefined;
  return events.map(event => {
    const step = { before, after: evolve(before, event), events: [event] };
    before = step.after;
    return step;
  });
}

/** The events do not say who the admins are: those who find the reviews without a reviewer now keep them. */
async function findAdmins(
  transaction: Knex.Transaction,
  state: RequestState,
): Promise<EntityRef[]> {
  const unassigned = reviewsOf(state).filter(review => review.unassigned);
  const rows: HolderRow[] = await transaction('request_review_holders')
    .where({ request_id: state.id, kind: 'holder' })
    .whereIn(
      'review_id',
      unassigned.map(({ id }) => id),
    );
  const reviewers = unassigned.flatMap(review => review.reviewers);
  const refs = rows.map(({ ref }) => ref);
  return [...new Set(refs)].filter(ref => !reviewers.includes(ref));
}
