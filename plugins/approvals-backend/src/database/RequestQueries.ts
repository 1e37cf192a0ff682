import type { Knex } from 'knex';
import type {
  EntityRef,
  ListRequestsQuery,
  Page,
} from '@passerelle/plugin-approvals-common';
import type { Principal, RequestState } from '../engine/types';
import { searchWords } from './foldText';
import { keysetPage, type SortColumn } from './keysetPage';
import { toState } from './RequestStore';
import type { RequestRow } from './rows';
import { whereVisible, type Visibility } from './whereVisible';

type Listed = Pick<RequestRow, 'id' | 'serial' | 'created_at' | 'due_at'>;
type ListedTask = Listed & { review_id: string; review_due_at: string };

/** Filters of a list, with `me` already replaced. */
export type RequestFilters = Pick<
  ListRequestsQuery,
  'status' | 'type' | 'subjectRef' | 'requester' | 'q'
> & {
  /** A reviewer and all groups of theirs. */
  reviewerRefs?: readonly EntityRef[];
};

export type PageOptions = { limit: number; cursor?: string };
export type RequestSort = NonNullable<ListRequestsQuery['sort']>;

/** Without the snapshot, so that sorting moves little. */
const LISTED = ['r.id', 'r.serial', 'r.created_at', 'r.due_at'];
const BY_SERIAL: SortColumn<Listed> = {
  column: 'r.serial',
  type: 'number',
  of: row => row.serial,
};
const BY_CREATION: SortColumn<Listed> = {
  column: 'r.created_at',
  type: 'string',
  of: row => row.created_at,
};
const BY_DUE_TIME: SortColumn<Listed> = {
  column: 'r.due_at',
  type: 'string',
  of: row => row.due_at,
};
const ORDERS: Record<RequestSort, ReadonlyArray<SortColumn<Listed>>> = {
  '-createdAt': [
    { ...BY_CREATION, descending: true },
    { ...BY_SERIAL, descending: true },
  ],
  createdAt: [BY_CREATION, BY_SERIAL],
  dueAt: [BY_DUE_TIME, BY_SERIAL],
  number: [BY_SERIAL],
};

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, match => `\\${match}`);
}

/** Finds requests and reviews; who may see what is part of the SQL. */
export class RequestQueries {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): RequestQueries {
    return new RequestQueries(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** One request, if it may be seen. */
  async find(
    id: string,
    visibility: Visibility,
  ): Promise<RequestState | undefined> {
    const row: Pick<RequestRow, 'snapshot'> | undefined = await this.#visible(
      visibility,
    )
      .where('r.id', id)
      .first('r.snapshot');
    return row && toState(row);
  }

  async list(
    filters: RequestFilters,
    sort: RequestSort,
    page: PageOptions,
    visibility: Visibility,
  ): Promise<Page<RequestState>> {
    const found = await keysetPage<Listed>({
      knex: this.#knex,
      filtered: () => this.#applyFilters(this.#visible(visibility), filters),
      columns: LISTED,
      order: ORDERS[sort],
      filters: ['requests', sort, JSON.parse(JSON.stringify(filters))],
      ...page,
    });
    const states = await this.#loadStates(found.items);
    return { ...found, items: states };
  }

  /** The reviews that a person can take, or those that they decided. */
  async listTasks(
    task: {
      state: 'open' | 'done';
      person: EntityRef;
      refs: EntityRef[];
      /** Whose tasks these are too, for a while. */
      actsFor: readonly Principal[];
    },
    page: PageOptions,
    visibility: Visibility,
  ): Promise<Page<{ state: RequestState; reviewId: string }>> {
    const found = await keysetPage<ListedTask>({
      knex: this.#knex,
      filtered: () => {
        const query = this.#visible(visibility).join(
          { v: 'request_reviews' },
          'v.request_id',
          'r.id',
        );
        return task.state === 'open'
          ? this.#whereOpenFor(query, task)
          : query
              .where('v.decided_by', task.person)
              .whereNot('v.status', 'open');
      },
      columns: [...LISTED, 'v.review_id', 'v.due_at as review_due_at'],
      order: [
        {
          column: 'v.due_at',
          type: 'string',
          of: row => row.review_due_at,
        },
        { column: 'r.serial', type: 'number', of: row => row.serial },
        { column: 'v.review_id', type: 'string', of: row => row.review_id },
      ],
      filters: ['tasks', task.state, task.person],
      ...page,
    });
    const states = await this.#loadStates(found.items);
    return {
      ...found,
      items: found.items.map((row, index) => ({
        state: states[index],
        reviewId: row.review_id,
      })),
    };
  }

  /** Requests under review about a subject. */
  async findInReviewAbout(subjectRef: EntityRef): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.#knex('requests')
      .where({ subject_ref: subjectRef, status: 'in_review' })
      .select('id');
    return rows.map(row => row.id);
  }

  async #loadStates(listed: readonly Listed[]): Promise<RequestState[]> {
    const rows: Array<Pick<RequestRow, 'id' | 'snapshot'>> = await this.#knex(
      'requests',
    )
      .whereIn('id', [...new Set(listed.map(({ id }) => id))])
      .select('id', 'snapshot');
    const byId = new Map(rows.map(row => [row.id, toState(row)]));
    return listed.map(({ id }) => {
      const state = byId.get(id);
      if (!state) {
        throw new Error(`Request ${id} vanished while it was listed`);
      }
      return state;
    });
  }

  #visible(visibility: Visibility): Knex.QueryBuilder {
    const query = this.#knex.from({ r: 'requests' });
    return whereVisible(this.#knex, query, visibility);
  }

  #holders(kind: string): Knex.QueryBuilder {
    return this.#knex({ h: 'request_review_holders' })
      .select('h.ref')
      .where('h.request_id', this.#knex.ref('v.request_id'))
      .where('h.review_id', this.#knex.ref('v.review_id'))
      .where('h.kind', kind);
  }

  #whereOpenFor(
    query: Knex.QueryBuilder,
    { refs, actsFor }: { refs: EntityRef[]; actsFor: readonly Principal[] },
  ): Knex.QueryBuilder {
    return query
      .where('v.status', 'open')
      .where('r.status', 'in_review')
      .where(anyOf => {
        anyOf.whereExists(this.#holders('holder').whereIn('h.ref', refs));
        for (const principal of actsFor) {
          anyOf.orWhere(allOf => this.#whereHeldBy(allOf, principal));
        }
      })
      .whereNotExists(this.#holders('excluded').whereIn('h.ref', refs));
  }

  /** What somebody else could take, and may be taken for them. */
  #whereHeldBy(
    query: Knex.QueryBuilder,
    { ref, groups, requestType }: Principal,
  ): void {
    const refs = [ref, ...groups];
    query
      .whereExists(this.#holders('holder').whereIn('h.ref', refs))
      .whereNotExists(this.#holders('excluded').whereIn('h.ref', refs));
    if (requestType !== undefined) {
      query.where('r.type', requestType);
    }
  }

  #applyFilters(
    query: Knex.QueryBuilder,
    filters: RequestFilters,
  ): Knex.QueryBuilder {
    const { status, type, subjectRef, requester, reviewerRefs, q } = filters;
    if (status?.length) {
      query.whereIn('r.status', status);
    }
    if (type?.length) {
      query.whereIn('r.type', type);
    }
    if (subjectRef) {
      query.where('r.subject_ref', subjectRef);
    }
    if (requester) {
      query.where('r.requester', requester);
    }
    if (reviewerRefs) {
      query.whereIn(
        'r.id',
        this.#knex({ p: 'request_participants' })
          .select('p.request_id')
          .whereIn('p.role', ['holder', 'past_holder'])
          .whereIn('p.ref', [...reviewerRefs]),
      );
    }
    for (const word of q ? searchWords(q) : []) {
      query.whereRaw(`r.search_text like ? escape '\\'`, [
        `%${escapeLike(word)}%`,
      ]);
    }
    return query;
  }
}
