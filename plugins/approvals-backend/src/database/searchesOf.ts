import type { Knex } from 'knex';
import type {
  EntityRef,
  ListRequestsQuery,
} from '@passerelle/plugin-approvals-common';
import type { Principal } from '../engine/types';
import type { Condition, ListSource, Narrow, SourceRange } from './ListSource';
import { participationsOf, type Participation } from './participations';
import { probe } from './probe';
import { prefixRange, searchWords } from './requestWords';
import { whereVisible, type Visibility } from './whereVisible';

/** Filters of a list, with `me` already replaced. */
export type RequestFilters = Pick<
  ListRequestsQuery,
  'status' | 'type' | 'subjectRef' | 'requester' | 'q'
> & {
  /** A reviewer and all groups of theirs. */
  reviewerRefs?: readonly EntityRef[];
};

const REVIEWING = ['holder', 'past_holder'] as const;
const IN_ANY_ORDER = ['created_at', 'serial', 'due_at'] as const;

/** A condition, and where the rows come from for which it holds. */
type Searched = { condition: Condition; source?: ListSource };

function equals(column: string, values: readonly string[]): SourceRange[] {
  return [...new Set(values)].map(value => ({
    starts: query => query.where(`r.${column}`, value),
  }));
}

function takesPart({ ref, roles }: Participation): SourceRange {
  return {
    starts: query => {
      query.where('s.ref', ref);
      return roles === 'any' ? query : query.whereIn('s.role', [...roles]);
    },
    isUnique: roles.length === 1,
  };
}

function holdsFor({ ref, groups, requestType }: Principal): SourceRange[] {
  const also: Narrow = query => {
    query.where('r.status', 'in_review');
    return requestType === undefined
      ? query
      : query.where('r.type', requestType);
  };
  return [ref, ...groups].map(each => ({
    ...takesPart({ ref: each, roles: ['holder'] }),
    also,
  }));
}

function searchVisible(knex: Knex, visibility: Visibility): Searched[] {
  const { participants, conditions } = visibility;
  if (participants === 'everything' && !conditions) {
    return [];
  }
  const listed = participationsOf(visibility);
  const wider =
    listed ?? participationsOf({ ...visibility, conditions: undefined });
  const name = 'visible';
  return [
    {
      condition: {
        name,
        holds: query => whereVisible(knex, query, visibility),
      },
      source: wider && {
        ...(listed && { covers: name }),
        table: 'request_participants',
        ranges: [
          ...wider.own.map(takesPart),
          ...wider.standsInFor.flatMap(holdsFor),
        ],
        inOrderOf: ['created_at', 'serial'],
      },
    },
  ];
}

function searchReviewers(knex: Knex, refs: readonly EntityRef[]): Searched {
  const name = 'reviewer';
  return {
    condition: {
      name,
      holds: query =>
        query.where(
          probe(
            knex,
            knex({ w: 'request_participants' })
              .select(knex.raw('1'))
              .where('w.request_id', knex.ref('r.id'))
              .whereIn('w.role', [...REVIEWING])
              .whereIn('w.ref', [...refs]),
          ),
        ),
    },
    source: {
      covers: name,
      table: 'request_participants',
      ranges: [...new Set(refs)].map(ref =>
        takesPart({ ref, roles: REVIEWING }),
      ),
      inOrderOf: ['created_at', 'serial'],
    },
  };
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, match => `\\${match}`);
}

function searchWord(prefix: string): Searched {
  const name = `word ${prefix}`;
  const [from, before] = prefixRange(prefix);
  return {
    condition: {
      name,
      holds: query =>
        query.whereRaw(`r.search_text like ? escape '\\'`, [
          `% ${escapeLike(prefix)}%`,
        ]),
    },
    source: {
      covers: name,
      table: 'request_words',
      ranges: [
        {
          starts: query =>
            query.where('s.word', '>=', from).where('s.word', '<', before),
        },
      ],
      inOrderOf: [],
    },
  };
}

function searchColumn(
  column: 'status' | 'type' | 'subject_ref' | 'requester',
  values: readonly string[],
): Searched {
  return {
    condition: {
      name: column,
      holds: query => query.whereIn(`r.${column}`, [...values]),
    },
    source: {
      covers: column,
      table: 'requests',
      ranges: equals(column, values),
      inOrderOf: column === 'status' ? IN_ANY_ORDER : ['created_at'],
    },
  };
}

/** What a list asks of its rows, each with where such rows are found; what is mostly rare comes first. */
export function searchesOf(
  knex: Knex,
  filters: RequestFilters,
  visibility: Visibility,
): Searched[] {
  const { status, type, subjectRef, requester, reviewerRefs, q } = filters;
  return [
    ...(q ? searchWords(q) : []).map(searchWord),
    ...(subjectRef ? [searchColumn('subject_ref', [subjectRef])] : []),
    ...(requester ? [searchColumn('requester', [requester])] : []),
    ...(reviewerRefs ? [searchReviewers(knex, reviewerRefs)] : []),
    ...searchVisible(knex, visibility),
    ...(status?.length ? [searchColumn('status', status)] : []),
    ...(type?.length ? [searchColumn('type', type)] : []),
  ];
}

/** All requests, in every order. */
export const ALL_REQUESTS: ListSource = {
  table: 'requests',
  ranges: [{ starts: query => query }],
  inOrderOf: IN_ANY_ORDER,
};
