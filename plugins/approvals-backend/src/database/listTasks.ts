import type { Knex } from 'knex';
import type { EntityRef, Page } from '@passerelle/plugin-approvals-common';
import type { Principal, RequestState } from '../engine/types';
import { existsRequest } from './existsRequest';
import { Keyset, type ListOrder } from './Keyset';
import { keysetPage, type ListRange } from './keysetPage';
import { loadStates } from './loadStates';
import type { Narrow } from './ListSource';
import { probe } from './probe';
import type { RememberedCounts } from './RememberedCounts';
import { whereVisible, type Visibility } from './whereVisible';

/** Whose tasks are listed. */
export type TaskQuery = {
  state: 'open' | 'done';
  person: EntityRef;
  /** The person and their groups. */
  refs: EntityRef[];
  /** Whose tasks these are too, for a while. */
  actsFor: readonly Principal[];
};

type TaskList = {
  knex: Knex;
  counts: RememberedCounts;
  task: TaskQuery;
  page: { limit: number; cursor?: string };
  visibility: Visibility;
};

const ORDER: ListOrder = { keys: ['due_at', 'serial', 'review_id'] };

function columnsOf(alias: string) {
  return {
    id: `${alias}.request_id`,
    due_at: `${alias}.due_at`,
    serial: `${alias}.serial`,
    review_id: `${alias}.review_id`,
  };
}

function whereNotExcluded(
  knex: Knex,
  query: Knex.QueryBuilder,
  refs: readonly EntityRef[],
): Knex.QueryBuilder {
  const exclusion = knex({ x: 'request_review_holders' })
    .select(knex.raw('1'))
    .where('x.request_id', knex.ref('h.request_id'))
    .where('x.review_id', knex.ref('h.review_id'))
    .where('x.kind', 'excluded')
    .whereIn('x.ref', [...refs]);
  return query.whereNot(probe(knex, exclusion));
}

/** Open slots by who holds them: a range for each ref. Their requests are under review, or there would be no holders. */
function openRanges({ knex, task, visibility }: TaskList): ListRange[] {
  const visible: Narrow = query => whereVisible(knex, query, visibility);
  const held = (
    ref: EntityRef,
    excluded: ReadonlyArray<readonly EntityRef[]>,
    requestType?: string,
  ): ListRange => ({
    columns: columnsOf('h'),
    isUnique: true,
    query: () => {
      const query = knex
        .from({ h: 'request_review_holders' })
        .where('h.ref', ref)
        .where('h.kind', 'holder');
      excluded.forEach(refs => whereNotExcluded(knex, query, refs));
      return existsRequest(knex, query, 'h.request_id', [
        request => request.where('r.status', 'in_review'),
        ...(requestType === undefined
          ? []
          : [
              (request: Knex.QueryBuilder) =>
                request.where('r.type', requestType),
            ]),
        visible,
      ]);
    },
  });
  return [
    ...task.refs.map(ref => held(ref, [task.refs])),
    ...task.actsFor.flatMap(({ ref, groups, requestType }) => {
      const theirs = [ref, ...groups];
      return theirs.map(each => held(each, [task.refs, theirs], requestType));
    }),
  ];
}

function doneRange({ knex, task, visibility }: TaskList): ListRange {
  return {
    columns: columnsOf('v'),
    isUnique: true,
    query: () =>
      existsRequest(
        knex,
        knex
          .from({ v: 'request_reviews' })
          .where('v.decided_by', task.person)
          .whereNot('v.status', 'open'),
        'v.request_id',
        [query => whereVisible(knex, query, visibility)],
      ),
  };
}

/**
 * The reviews that a person can take, or those that they decided, the most urgent first.
 *
 * @throws InputError when the cursor is malformed.
 */
export async function listTasks(
  list: TaskList,
): Promise<Page<{ state: RequestState; reviewId: string }>> {
  const { knex, counts, task, page, visibility } = list;
  const { rows, ...found } = await keysetPage({
    knex,
    keyset: Keyset.create({
      order: ORDER,
      filters: ['tasks', task.state, task.person],
      ...page,
    }),
    ranges: task.state === 'open' ? openRanges(list) : [doneRange(list)],
    remembered: { counts, by: ['tasks', task, visibility] },
  });
  const states = await loadStates(
    knex,
    rows.map(({ id }) => String(id)),
  );
  return {
    ...found,
    items: rows.map((row, at) => ({
      state: states[at],
      reviewId: String(row.review_id),
    })),
  };
}
