import type { Knex } from 'knex';
import type {
  EntityRef,
  ListRequestsQuery,
  Page,
} from '@passerelle/plugin-approvals-common';
import type { RequestState } from '../engine/types';
import { chooseSource } from './chooseSource';
import { existsRequest } from './existsRequest';
import { expandPrefixes } from './expandPrefixes';
import { Keyset, type ListOrder } from './Keyset';
import { COUNT_CAP, keysetPage, type ListRange } from './keysetPage';
import { loadStates } from './loadStates';
import {
  columnsOf,
  readEntries,
  type Condition,
  type ListSource,
} from './ListSource';
import { searchesOf, type RequestFilters } from './searchesOf';
import { RememberedCounts } from './RememberedCounts';
import { toState } from './RequestStore';
import type { RequestRow } from './rows';
import { listTasks, type TaskQuery } from './listTasks';
import { whereVisible, type Visibility } from './whereVisible';

export type { RequestFilters } from './searchesOf';
export type PageOptions = { limit: number; cursor?: string };
export type RequestSort = NonNullable<ListRequestsQuery['sort']>;

const FEW = 500;
const ORDERS: Record<RequestSort, ListOrder> = {
  '-createdAt': { keys: ['created_at', 'serial'], descending: true },
  createdAt: { keys: ['created_at', 'serial'] },
  dueAt: { keys: ['due_at', 'serial'] },
  number: { keys: ['serial'] },
};

/**
 * Finds requests and reviews; who may see what is part of the SQL. What a list costs does not depend on how many
 * requests there are: docs/adr/0012-lists-walk-indexes.md.
 */
export class RequestQueries {
  readonly #knex: Knex;
  readonly #counts = new RememberedCounts(COUNT_CAP);

  readonly #few: number;

  static create(options: {
    knex: Knex;
    /** What has no more rows than this is read whole. */
    few?: number;
  }): RequestQueries {
    return new RequestQueries(options.knex, options.few ?? FEW);
  }

  private constructor(knex: Knex, few: number) {
    this.#knex = knex;
    this.#few = few;
  }

  /** One request, if it may be seen. */
  async find(
    id: string,
    visibility: Visibility,
  ): Promise<RequestState | undefined> {
    const query = this.#knex.from({ r: 'requests' }).where('r.id', id);
    const row: Pick<RequestRow, 'snapshot'> | undefined = await whereVisible(
      this.#knex,
      query,
      visibility,
    ).first('r.snapshot');
    return row && toState(row);
  }

  /** @throws InputError when the cursor is malformed. */
  async list(
    filters: RequestFilters,
    sort: RequestSort,
    page: PageOptions,
    visibility: Visibility,
  ): Promise<Page<RequestState>> {
    const given = JSON.parse(JSON.stringify(filters));
    const keyset = Keyset.create({
      order: ORDERS[sort],
      filters: ['requests', sort, given],
      ...page,
    });
    const searches = searchesOf(this.#knex, filters, visibility);
    const byCreation = keyset.order.keys[0] === 'created_at';
    const expanded = await expandPrefixes(
      this.#knex,
      byCreation ? filters.q : undefined,
    );
    const sources = searches.flatMap(({ condition, source }) => {
      const best = expanded.get(condition.name) ?? source;
      return best ? [best] : [];
    });
    const source = await chooseSource(this.#knex, sources, keyset, this.#few);
    const conditions = searches
      .map(({ condition }) => condition)
      .filter(({ name }) => name !== source.covers);
    const { rows, ...found } = await keysetPage({
      knex: this.#knex,
      keyset,
      ranges: this.#rangesOf(source, conditions, keyset.order),
      counted: this.#countedRanges(searches, source, conditions),
      remembered: {
        counts: this.#counts,
        by: ['requests', given, visibility],
      },
    });
    const items = await loadStates(
      this.#knex,
      rows.map(({ id }) => String(id)),
    );
    return { ...found, items };
  }

  /** The reviews that a person can take, or those that they decided. */
  async listTasks(
    task: TaskQuery,
    page: PageOptions,
    visibility: Visibility,
  ): Promise<Page<{ state: RequestState; reviewId: string }>> {
    return await listTasks({
      knex: this.#knex,
      counts: this.#counts,
      task,
      page,
      visibility,
    });
  }

  /** Requests under review about a subject. */
  async findInReviewAbout(subjectRef: EntityRef): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.#knex('requests')
      .where('subject_ref', subjectRef)
      // In so many words, because SQLite matches a partial index by its text.
      .whereRaw(`status = 'in_review'`)
      .select('id');
    return rows.map(row => row.id);
  }

  /** Who owns the subject, as its approved requests know it, and one request for each. */
  async findOwnersOfApproved(
    subjectRef: EntityRef,
  ): Promise<Array<{ owner: EntityRef; requestId: string }>> {
    return await this.#ownedApproved(subjectRef)
      .groupBy('p.ref')
      .select('p.ref as owner')
      .min({ requestId: 'r.id' });
  }

  /** Approved requests that know somebody as the owner of their subject. */
  async findApprovedOwnedBy(
    subjectRef: EntityRef,
    owner: EntityRef,
  ): Promise<string[]> {
    return await this.#ownedApproved(subjectRef)
      .where('p.ref', owner)
      .pluck('r.id');
  }

  #ownedApproved(subjectRef: EntityRef): Knex.QueryBuilder {
    return this.#knex({ r: 'requests' })
      .join({ p: 'request_participants' }, 'p.request_id', 'r.id')
      .where('r.subject_ref', subjectRef)
      .where('r.status', 'approved')
      .where('p.role', 'owner');
  }

  /** Counting asks for no order: what is asked alone is counted where it is found, whatever the page is sorted by. */
  #countedRanges(
    searches: ReturnType<typeof searchesOf>,
    source: ListSource,
    conditions: readonly Condition[],
  ): ListRange[] | undefined {
    const [first, ...others] = searches;
    const alone = others.length === 0 ? first?.source : undefined;
    if (alone?.covers && alone.inOrderOf.includes('created_at')) {
      return this.#rangesOf(alone, [], ORDERS.createdAt);
    }
    return source.inOrderOf.includes('created_at')
      ? this.#rangesOf(source, conditions, ORDERS.createdAt)
      : undefined;
  }

  #rangesOf(
    source: ListSource,
    conditions: readonly Condition[],
    { keys }: ListOrder,
  ): ListRange[] {
    return source.ranges.map(range => ({
      columns: columnsOf(source, keys),
      isUnique: source.table === 'requests' || range.isUnique,
      query: () => {
        const entries = readEntries(this.#knex, source, range, keys);
        const asked = conditions.map(({ holds }) => holds);
        const all = range.also ? [...asked, range.also] : asked;
        return source.table === 'requests'
          ? all.reduce((query, holds) => holds(query), entries)
          : existsRequest(this.#knex, entries, 's.request_id', all);
      },
    }));
  }
}
