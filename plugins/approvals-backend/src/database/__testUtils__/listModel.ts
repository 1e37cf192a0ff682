import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { dueAtOf, participantsFor, reviewsOf } from '../../engine';
import type { Person, RequestState } from '../../engine/types';
import type { ParticipantQuery } from '../../permissions/rules';
import type { RequestFilters, RequestSort } from '../RequestQueries';
import type { Visibility } from '../whereVisible';

type Criteria = PermissionCriteria<ParticipantQuery>;

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const isWordCharacter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

function takesPart(
  state: RequestState,
  person: Person,
  { refs, roles }: { refs: readonly string[]; roles?: readonly string[] },
): boolean {
  return participantsFor(state, person).some(
    ({ ref, role }) => refs.includes(ref) && (roles?.includes(role) ?? true),
  );
}

function fulfils(
  state: RequestState,
  person: Person,
  criteria: Criteria,
): boolean {
  if (isAndCriteria(criteria)) {
    return criteria.allOf.every(part => fulfils(state, person, part));
  }
  if (isOrCriteria(criteria)) {
    return criteria.anyOf.some(part => fulfils(state, person, part));
  }
  return isNotCriteria(criteria)
    ? !fulfils(state, person, criteria.not)
    : takesPart(state, person, criteria);
}

function sees(
  state: RequestState,
  person: Person,
  { participants, conditions }: Visibility,
): boolean {
  return (
    (participants === 'everything' ||
      takesPart(state, person, { refs: participants })) &&
    (!conditions || fulfils(state, person, conditions))
  );
}

/** Whether a word of the request begins so. */
function hasWord(state: RequestState, word: string): boolean {
  const { number, title, subject, subjectRef } = state;
  const text = fold(
    [number, title.en, title.fr, subject?.title, subjectRef].join(' '),
  );
  const starts = [...text].map((_, at) => at);
  return (
    `${Number(number.replace('DEM-', ''))}`.startsWith(word) ||
    starts.some(
      at => text.startsWith(word, at) && !isWordCharacter(text[at - 1]),
    )
  );
}

function passes(state: RequestState, filters: RequestFilters): boolean {
  const { status, type, subjectRef, requester, reviewerRefs, q } = filters;
  const held = reviewsOf(state).flatMap(review => [
    ...review.reviewers,
    ...review.pastReviewers,
  ]);
  return (
    (!status?.length || status.includes(state.status)) &&
    (!type?.length || type.includes(state.type)) &&
    (!subjectRef || state.subjectRef === subjectRef) &&
    (!requester || state.requester === requester) &&
    (!reviewerRefs || reviewerRefs.some(ref => held.includes(ref))) &&
    (q ?? '').split(' ').every(word => !word || hasWord(state, fold(word)))
  );
}

type Keyed<Item> = { item: Item; keys: Array<string | number> };

function sorted<Item>(list: Array<Keyed<Item>>): Item[] {
  const compare = (one: Keyed<Item>, other: Keyed<Item>) => {
    const at = one.keys.findIndex((key, index) => key !== other.keys[index]);
    if (at < 0) {
      return 0;
    }
    return one.keys[at] < other.keys[at] ? -1 : 1;
  };
  return list.sort(compare).map(({ item }) => item);
}

/**
 * The ids that a list has, by looking at every request.
 *
 * @param states - in the order of their numbers
 */
export function listInMemory(
  states: readonly RequestState[],
  filters: RequestFilters,
  sort: RequestSort,
  { person, visibility }: { person: Person; visibility: Visibility },
): string[] {
  const found = states
    .map((state, serial) => ({ state, serial }))
    .filter(
      ({ state }) => sees(state, person, visibility) && passes(state, filters),
    )
    .map(({ state, serial }) => {
      const first = {
        '-createdAt': [state.createdAt],
        createdAt: [state.createdAt],
        dueAt: [dueAtOf(state) ?? '9999'],
        number: [],
      }[sort];
      return { item: state.id, keys: [...first, serial] };
    });
  const ids = sorted(found);
  return sort === '-createdAt' ? ids.reverse() : ids;
}

/** The tasks of a person, by looking at every review. */
export function tasksInMemory(
  states: readonly RequestState[],
  taskState: 'open' | 'done',
  admins: readonly string[],
  { person, visibility }: { person: Person; visibility: Visibility },
): string[] {
  const isTask = (
    state: RequestState,
    review: ReturnType<typeof reviewsOf>[number],
  ) => {
    if (taskState === 'done') {
      return review.decision?.by === person.ref && review.status !== 'open';
    }
    const holders = [...review.reviewers, ...(review.unassigned ? admins : [])];
    const excluded = [state.requester, ...state.editors, ...review.recused];
    if (state.beneficiary) {
      excluded.push(state.beneficiary);
    }
    const own = [person.ref, ...person.groups];
    const canTake = (refs: readonly string[]) =>
      refs.some(ref => holders.includes(ref)) &&
      !refs.some(ref => excluded.includes(ref));
    const others = (person.actsFor ?? []).filter(
      ({ requestType }) =>
        requestType === undefined || requestType === state.type,
    );
    return (
      state.status === 'in_review' &&
      review.status === 'open' &&
      !own.some(ref => excluded.includes(ref)) &&
      (canTake(own) ||
        others.some(({ ref, groups }) => canTake([ref, ...groups])))
    );
  };
  return sorted(
    states.flatMap((state, serial) =>
      reviewsOf(state)
        .filter(
          review => isTask(state, review) && sees(state, person, visibility),
        )
        .map(review => ({
          item: `${state.id} ${review.id}`,
          keys: [review.dueAt ?? '9999', serial, review.id],
        })),
    ),
  );
}
