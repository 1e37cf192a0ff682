import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import type { Page } from '@passerelle/plugin-approvals-common';
import { participantRoles } from '../engine/participants';
import {
  adminRefs,
  groupNames,
  personNames,
  personOf,
  refOf,
} from '../engine/__testUtils__/people';
import type { Person, RequestState } from '../engine/types';
import type { ParticipantQuery } from '../permissions/rules';
import { listInMemory, tasksInMemory } from './__testUtils__/listModel';
import { writeListedRequests } from './__testUtils__/writeListedRequests';
import { openDatabase } from './openDatabase';
import {
  RequestQueries,
  type PageOptions,
  type RequestFilters,
} from './RequestQueries';
import type { Visibility } from './whereVisible';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const REQUESTS = 60;
const RUNS = Number(process.env.LIST_RUNS ?? 60);

jest.setTimeout(120_000);

const leafOf = (person: Person): fc.Arbitrary<ParticipantQuery> =>
  fc.record({
    roles: fc.subarray([...participantRoles], { minLength: 1 }),
    refs: fc.oneof(
      fc.constant([person.ref, ...person.groups]),
      fc.subarray([...groupNames, 'req', 'c1'].map(refOf)),
    ),
  });

function criteriaOf(
  person: Person,
): fc.Arbitrary<PermissionCriteria<ParticipantQuery>> {
  const leaf = leafOf(person);
  const some = { minLength: 1, maxLength: 3 };
  const anyOf = fc.array(leaf, some).map(([first, ...rest]) => ({
    anyOf: [first, ...rest] as [ParticipantQuery, ...ParticipantQuery[]],
  }));
  return fc.oneof(
    leaf,
    anyOf,
    fc.tuple(leaf, leaf).map(([one, other]) => ({
      allOf: [one, { not: other }] as [
        ParticipantQuery,
        { not: ParticipantQuery },
      ],
    })),
  );
}

/** Somebody, whom they act for, and what the policy lets them see. */
const viewers = fc
  .record({
    name: fc.constantFrom(...personNames),
    principals: fc.constantFrom('', '', '/a1', '/B', '/c1+a2:leave'),
    seesAll: fc.boolean(),
  })
  .chain(({ name, principals, seesAll }) => {
    const person = personOf(`${name}${principals}`);
    return fc
      .option(criteriaOf(person), { nil: undefined })
      .map(conditions => ({
        person,
        visibility: {
          participants: seesAll
            ? ('everything' as const)
            : [person.ref, ...person.groups],
          ...(person.actsFor && {
            delegated: { to: person.ref, from: person.actsFor },
          }),
          conditions,
        } satisfies Visibility,
      }));
  });

const allFilters = fc.record({
  status: fc.subarray(
    ['draft', 'in_review', 'approved', 'changes_requested'] as const,
    { minLength: 1 },
  ),
  type: fc.subarray(['leave', 'laptop', 'none'], { minLength: 1 }),
  subjectRef: fc.constantFrom(
    'component:default/thing',
    'component:default/none',
  ),
  requester: fc.constantFrom('req', 'a1', 'stranger').map(refOf),
  reviewerRefs: fc.subarray(['A', 'B', 'C', 'c1'].map(refOf)),
  q: fc
    .subarray(
      ['tool-7', 'ete', 'DEM', 'dem-00001', '1', 'Accès', '100% o', 'thing'],
      { minLength: 1, maxLength: 2 },
    )
    .map(words => words.join(' ')),
});

/** Two at most: with more, nearly every list is empty. */
const filters: fc.Arbitrary<RequestFilters> = fc
  .tuple(
    allFilters,
    fc.subarray(
      ['status', 'type', 'subjectRef', 'requester', 'reviewerRefs', 'q'],
      { maxLength: 2 },
    ),
  )
  .map(([all, names]) =>
    Object.fromEntries(
      Object.entries(all).filter(([name]) => names.includes(name)),
    ),
  );

const sorts = ['-createdAt', 'createdAt', 'dueAt', 'number'] as const;

/** Turns all pages of a list to its end, and back to its start. */
async function readAll<Item>(
  limit: number,
  read: (page: PageOptions) => Promise<Page<Item>>,
) {
  let page = await read({ limit });
  const total = page.totalItems;
  const forwards = [...page.items];
  while (page.pageInfo.nextCursor) {
    page = await read({ limit, cursor: page.pageInfo.nextCursor });
    forwards.push(...page.items);
  }
  const backwards = [...page.items];
  while (page.pageInfo.prevCursor) {
    page = await read({ limit, cursor: page.pageInfo.prevCursor });
    backwards.unshift(...page.items);
  }
  return { total, forwards, backwards };
}

describe.each(databases.eachSupportedId())('lists on %s', (...[id]) => {
  let states: RequestState[];
  /** Few rows are read whole; with 0 and 3, indexes are walked in small tables too. */
  let queries: Record<number, RequestQueries>;

  beforeAll(async () => {
    const knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
    states = await writeListedRequests(knex, {
      count: REQUESTS,
      admins: adminRefs,
    });
    queries = Object.fromEntries(
      [0, 3, 500].map(few => [few, RequestQueries.create({ knex, few })]),
    );
  });

  const whoReads = {
    viewer: viewers,
    few: fc.constantFrom(0, 3, 500),
    limit: fc.constantFrom(1, 2, 3, 7, 100),
  };

  it('have all requests that pass the filters and may be seen, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ ...whoReads, filters, sort: fc.constantFrom(...sorts) }),
        async ({ viewer, few, limit, filters: given, sort }) => {
          const expected = listInMemory(states, given, sort, viewer);
          const { total, forwards, backwards } = await readAll(limit, page =>
            queries[few].list(given, sort, page, viewer.visibility),
          );
          expect(forwards.map(state => state.id)).toEqual(expected);
          expect(backwards.map(state => state.id)).toEqual(expected);
          expect(total).toBe(expected.length);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('of tasks have all reviews that somebody can take, or took, each once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          ...whoReads,
          state: fc.constantFrom('open' as const, 'done' as const),
        }),
        async ({ viewer, few, limit, state }) => {
          const { person, visibility } = viewer;
          const expected = tasksInMemory(states, state, adminRefs, viewer);
          const { total, forwards, backwards } = await readAll(limit, page =>
            queries[few].listTasks(
              {
                state,
                person: person.ref,
                refs: [person.ref, ...person.groups],
                actsFor: person.actsFor ?? [],
              },
              page,
              visibility,
            ),
          );
          const idOf = (item: (typeof forwards)[number]) =>
            `${item.state.id} ${item.reviewId}`;
          expect(forwards.map(idOf)).toEqual(expected);
          expect(backwards.map(idOf)).toEqual(expected);
          expect(total).toBe(expected.length);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
