import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { consumedApis } from '../domain/consumedApis';
import { facetValues } from '../domain/facetValues';
import { splitPairs, type Pair } from '../domain/splitPairs';
import type { SavedTool } from './linkApis';
import { APIS, FACETS, PARTNERS, TOOLS } from './rows';
import { isSqlite } from './SearchIndex';

const CHUNK = 100;
const WORKS_WITH = 'worksWith';
/** Of the lock of PostgreSQL that this file takes; any number that nobody else takes. */
const LOCK = 7_274_001;

type PartnerRow = { tool_id: number; partner_ref: EntityRef };
type Changes = { added: Pair[]; gone: Pair[] };

/**
 * Keeps with what each tool works, in the facet: two tools work with each other when one of them says so, by a flow that
 * is not retired, or by using the other or one of its APIs.
 *
 * @remarks
 * `tool_partners` has what each tool says, and the facet has it both ways. Only what changes is written, on both sides; a
 * tool that is new, or comes back, takes over what others say of it.
 * @param saved - the tools that were just written, without this facet.
 * @param others - those that use an API which one of these offers anew or no longer.
 * @returns the tools whose facet was written, beside those that were saved.
 */
export async function linkPartners(
  trx: Knex.Transaction,
  saved: ReadonlyArray<SavedTool & { isNew: boolean }>,
  others: readonly SavedTool[],
): Promise<number[]> {
  const tools = [...saved, ...others];
  const arrived = saved.filter(({ isNew, tool }) => isNew && !tool.removedAt);
  const left = saved.filter(({ tool }) => tool.removedAt);
  if (arrived.length + others.length > 0) await waitForTurn(trx);
  const changes = await changesOf(trx, tools);
  if (changes.added.length + changes.gone.length > 0) await waitForTurn(trx);
  await writePartners(trx, changes);
  const partners = await writeFacets(trx, tools, changes);
  for (const { id } of left) {
    await trx(FACETS).where({ tool_id: id, name: WORKS_WITH }).delete();
  }
  await takeOver(
    trx,
    arrived.map(({ id }) => id),
  );
  return [...partners, ...others.map(({ id }) => id)];
}

/**
 * Two transactions that say something of the same two tools would miss what the other one is about to write. A turn that is
 * taken already is free.
 */
async function waitForTurn(trx: Knex.Transaction): Promise<void> {
  if (!isSqlite(trx)) await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
}

/** With what some tools say that they work, and no longer say. */
async function changesOf(
  trx: Knex.Transaction,
  tools: readonly SavedTool[],
): Promise<Changes> {
  const before: PartnerRow[] = await trx<PartnerRow>(PARTNERS)
    .whereIn(
      'tool_id',
      tools.map(({ id }) => id),
    )
    .select('tool_id', 'partner_ref');
  const after = await sayings(trx, tools);
  return splitPairs(
    before.map(row => ({ id: row.tool_id, ref: row.partner_ref })),
    after,
  );
}

async function sayings(
  trx: Knex.Transaction,
  tools: readonly SavedTool[],
): Promise<Pair[]> {
  const used = new Map(tools.map(({ id, tool }) => [id, consumedApis(tool)]));
  const apis = [...new Set([...used.values()].flat())];
  const providers: Array<{ api_ref: EntityRef; ref: EntityRef }> =
    apis.length === 0
      ? []
      : await trx(APIS)
          .join(TOOLS, `${TOOLS}.id`, `${APIS}.tool_id`)
          .where(`${APIS}.role`, 'provides')
          .whereIn(`${APIS}.api_ref`, apis)
          .whereNull(`${TOOLS}.removed_at`)
          .select(`${APIS}.api_ref`, `${TOOLS}.ref`);
  return tools
    .filter(({ tool }) => !tool.removedAt)
    .flatMap(({ id, tool }) => {
      const own = used.get(id) ?? [];
      const offering = providers
        .filter(({ api_ref }) => own.includes(api_ref))
        .map(({ ref }) => ref);
      const refs = [...facetValues(tool).worksWith, ...own, ...offering];
      return [...new Set(refs)]
        .filter(ref => ref !== tool.ref)
        .map(ref => ({ id, ref }));
    });
}

async function writePartners(
  trx: Knex.Transaction,
  { added, gone }: Changes,
): Promise<void> {
  for (const pairs of inChunks(gone)) {
    await trx<PartnerRow>(PARTNERS)
      .whereIn(
        ['tool_id', 'partner_ref'],
        pairs.map(({ id, ref }) => [id, ref]),
      )
      .delete();
  }
  for (const pairs of inChunks(added)) {
    await trx<PartnerRow>(PARTNERS)
      .insert(pairs.map(({ id, ref }) => ({ tool_id: id, partner_ref: ref })))
      .onConflict(['tool_id', 'partner_ref'])
      .ignore();
  }
}

/** Writes both sides of each change. @returns the tools on the other side. */
async function writeFacets(
  trx: Knex.Transaction,
  tools: readonly SavedTool[],
  { added, gone }: Changes,
): Promise<number[]> {
  const refs = new Map(tools.map(({ id, tool }) => [id, tool.ref]));
  const ids = await presentIds(trx, [...added, ...gone]);
  const otherSide = ({ id, ref }: Pair): Pair[] => {
    const [partner, own] = [ids.get(ref), refs.get(id)];
    return partner && own ? [{ id: partner, ref: own }] : [];
  };
  const said = new Set(
    (await stillSaid(trx, gone.flatMap(otherSide))).map(keyOf),
  );
  const lost = gone
    .map(pair => [pair, ...otherSide(pair)])
    .filter(([, back]) => !back || !said.has(keyOf(back)))
    .flat();
  for (const pairs of inChunks(lost)) {
    await trx(FACETS)
      .where({ name: WORKS_WITH })
      .whereIn(
        ['value', 'tool_id'],
        pairs.map(({ id, ref }) => [ref, id]),
      )
      .delete();
  }
  const won = added.flatMap(pair => [pair, ...otherSide(pair)]);
  for (const pairs of inChunks(won)) {
    await trx(FACETS)
      .insert(
        pairs.map(({ id, ref }) => ({
          tool_id: id,
          name: WORKS_WITH,
          value: ref,
        })),
      )
      .onConflict(['name', 'value', 'tool_id'])
      .ignore();
  }
  return [...ids.values()];
}

/** The tools at the other end of some pairs, as far as the registry has them. */
async function presentIds(
  trx: Knex.Transaction,
  pairs: readonly Pair[],
): Promise<Map<EntityRef, number>> {
  const found = new Map<EntityRef, number>();
  const refs = [...new Set(pairs.map(({ ref }) => ref))];
  for (const some of inChunks(refs)) {
    const rows: Array<{ id: number; ref: EntityRef }> = await trx(TOOLS)
      .whereIn('ref', some)
      .whereNull('removed_at')
      .select('id', 'ref');
    for (const { id, ref } of rows) found.set(ref, id);
  }
  return found;
}

/** Which of some pairs the tool itself says. */
async function stillSaid(
  trx: Knex.Transaction,
  pairs: readonly Pair[],
): Promise<Pair[]> {
  const said: Pair[] = [];
  for (const some of inChunks(pairs)) {
    const rows: PartnerRow[] = await trx<PartnerRow>(PARTNERS)
      .whereIn(
        ['tool_id', 'partner_ref'],
        some.map(({ id, ref }) => [id, ref]),
      )
      .select('tool_id', 'partner_ref');
    said.push(...rows.map(row => ({ id: row.tool_id, ref: row.partner_ref })));
  }
  return said;
}

/** What others say of tools that are new. */
async function takeOver(
  trx: Knex.Transaction,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx.raw(
    `insert into tool_facets (tool_id, name, value)
     select tools.id, ?, others.ref
     from tools
     join tool_partners on tool_partners.partner_ref = tools.ref
     join tools as others on others.id = tool_partners.tool_id
     where tools.id in (${ids.map(() => '?').join(', ')})
     on conflict do nothing`,
    [WORKS_WITH, ...ids],
  );
}

function keyOf({ id, ref }: Pair): string {
  return `${id} ${ref}`;
}

function inChunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, place) =>
    items.slice(place * CHUNK, (place + 1) * CHUNK),
  );
}
