import type { Knex } from 'knex';
import type { Keyset } from './Keyset';
import { columnsOf, readEntries, type ListSource } from './ListSource';
import { ALL_REQUESTS } from './searchesOf';

type Place = string | number | undefined;

function isInOrder({ inOrderOf }: ListSource, keyset: Keyset): boolean {
  return inOrderOf.includes(keyset.order.keys[0]);
}

/**
 * How far each source reaches: in the order of the list, the first sort key of a row some way down each range; without
 * order, whether there is such a row at all. Nothing stands for a range that ends before.
 */
async function findPlaces(
  knex: Knex,
  sources: readonly ListSource[],
  keyset: Keyset,
  few: number,
): Promise<Place[][]> {
  const [first] = keyset.order.keys;
  const probes = sources.map(source =>
    source.ranges.map(range => {
      const inOrder = isInOrder(source, keyset);
      const keys = inOrder ? keyset.order.keys : [];
      const columns = columnsOf(source, keys);
      const entries = readEntries(knex, source, range, keys);
      const query = inOrder
        ? keyset.applyTo(entries.select({ place: columns[first] }), columns)
        : entries.select(knex.raw(`'' as place`));
      return query.limit(1).offset(few);
    }),
  );
  const row: Record<string, string | number | null> = await knex
    .select(
      Object.fromEntries(
        probes.flat().map((probe, at) => [`place_${at}`, probe]),
      ),
    )
    .first();
  const places = Object.values(row).map(place => place ?? undefined);
  return probes.map(({ length }) => places.splice(0, length));
}

/** The nearest of the places of a source: there its rows lie closest. */
function nearest(
  places: readonly Place[],
  isDescending: boolean,
): Exclude<Place, undefined> {
  const known = places.filter(place => place !== undefined);
  return known.reduce((best, place) =>
    place > best === isDescending ? place : best,
  );
}

/** How many rows the ranges of each source have left; none has more than a few. */
async function countEntries(
  knex: Knex,
  sources: readonly ListSource[],
  keyset: Keyset,
): Promise<number[]> {
  const counts = sources.map(source =>
    source.ranges.map(range => {
      const keys = isInOrder(source, keyset) ? keyset.order.keys : [];
      const entries = readEntries(knex, source, range, keys);
      const left =
        keys.length > 0
          ? keyset.narrow(entries, columnsOf(source, keys))
          : entries;
      return left.count({ count: '*' });
    }),
  );
  const row: Record<string, string | number> = await knex
    .select(
      Object.fromEntries(
        counts.flat().map((count, at) => [`count_${at}`, count]),
      ),
    )
    .first();
  const found = Object.values(row).map(Number);
  return counts.map(({ length }) =>
    found.splice(0, length).reduce((sum, count) => sum + count, 0),
  );
}

async function findSmallest(
  knex: Knex,
  sources: readonly ListSource[],
  keyset: Keyset,
): Promise<ListSource | undefined> {
  if (sources.length < 2) {
    return sources[0];
  }
  const counts = await countEntries(knex, sources, keyset);
  return sources[counts.indexOf(Math.min(...counts))];
}

/**
 * Chooses from where to read a list, so that few rows are looked at in vain: a source that has few rows left, or the one
 * whose next rows reach farthest down the list, because fewest rows lie between them.
 *
 * @param sources - what is mostly rare first.
 * @param few - what has no more rows than this is read whole.
 */
export async function chooseSource(
  knex: Knex,
  sources: readonly ListSource[],
  keyset: Keyset,
  few: number,
): Promise<ListSource> {
  const ordered = sources.filter(source => isInOrder(source, keyset));
  if (sources.length < 2 && ordered.length === sources.length) {
    return sources[0] ?? ALL_REQUESTS;
  }
  const withRows = sources.filter(({ ranges }) => ranges.length > 0);
  if (withRows.length < sources.length) {
    return sources.find(({ ranges }) => ranges.length === 0) ?? ALL_REQUESTS;
  }
  const places = await findPlaces(knex, sources, keyset, few);
  const small = await findSmallest(
    knex,
    sources.filter((_, at) => places[at].every(place => place === undefined)),
    keyset,
  );
  if (small) {
    return small;
  }
  const { isDescending } = keyset;
  let chosen = ALL_REQUESTS;
  let farthest: Place;
  for (const source of ordered) {
    const place = nearest(places[sources.indexOf(source)], isDescending);
    const isFarther =
      farthest === undefined ||
      (place !== farthest && place < farthest === isDescending);
    if (isFarther) {
      chosen = source;
      farthest = place;
    }
  }
  return chosen;
}
