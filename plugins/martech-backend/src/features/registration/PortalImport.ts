import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { RegistryTransaction } from '../../database/RegistryTransaction';
import type { ToolStore } from '../../database/ToolStore';
import { registerTool } from '../../domain/registerTool';
import {
  announcementOf,
  type ToolAnnouncement,
} from '../../services/announcementOf';
import type { NameLookup } from './CatalogLookup';
import { EntryReader, type ImportEntry, type ReadEntry } from './EntryReader';
import {
  changedMeanwhile,
  elsewhere,
  resultFor,
  type ImportResult,
} from './importResult';
import { inBatches } from './inBatches';
import { portalChange, type PortalChange } from './portalChange';
import type { PortalRecord, PortalStore } from './PortalStore';

const BATCH = 200;

/** Starts reading the entries, from the first one each time, and the same ones. */
export type ReadEntries = () =>
  | Iterable<ImportEntry>
  | AsyncIterable<ImportEntry>;

/** What is done for all entries, in their order. */
export type ImportOutcome = { items: ImportResult[]; written: boolean };

type Parts = {
  store: ToolStore;
  portal: PortalStore;
  lookup: NameLookup;
  now: () => Date;
};

/**
 * Takes thousands of tools: first each is checked, with what the catalog knows, then all are written in one
 * transaction, which asks nobody else. No more than a batch of sheets is in memory.
 */
export class PortalImport {
  readonly #parts: Parts;
  readonly #by: EntityRef;
  readonly #reader: EntryReader;

  static create(parts: Parts, by: EntityRef): PortalImport {
    return new PortalImport(parts, by);
  }

  private constructor(parts: Parts, by: EntityRef) {
    this.#parts = parts;
    this.#by = by;
    this.#reader = EntryReader.create(parts.lookup, by);
  }

  /** @returns what is done, and what is to be told of tools that somebody may be looking at. */
  async run(
    read: ReadEntries,
    { dryRun = false }: { dryRun?: boolean },
  ): Promise<{ outcome: ImportOutcome; told: ToolAnnouncement[] }> {
    const items: ImportResult[] = [];
    const seen = new Set<EntityRef>();
    for await (const batch of inBatches(read(), BATCH)) {
      for (const { result } of await this.#plan(batch, seen)) {
        items.push(result);
      }
    }
    const isWrong = items.some(({ action }) => action === 'error');
    if (dryRun || isWrong) {
      return { outcome: { items, written: false }, told: [] };
    }
    const written = await this.#write(read);
    return {
      outcome: { items: written.items, written: true },
      told: written.told,
    };
  }

  /** Says of each entry what would be done. The owners are known afterwards. */
  async #plan(
    batch: readonly ImportEntry[],
    seen: Set<EntityRef>,
  ): Promise<ReadEntry[]> {
    const { store, lookup, now } = this.#parts;
    await this.#reader.learnOwners(batch);
    const planned = batch.map(entry => this.#reader.check(entry, seen));
    const refs = refsOf(planned);
    const tools = await store.findMany(refs);
    const known = new Map(tools.map(tool => [tool.ref, tool]));
    const taken = await lookup.taken(refs.filter(ref => !known.has(ref)));
    for (const plan of planned) {
      const { declaration } = plan;
      if (!declaration) continue;
      plan.result = taken.has(declaration.ref)
        ? elsewhere(declaration.ref)
        : resultFor(declaration, known.get(declaration.ref), now());
    }
    return planned;
  }

  async #write(
    read: ReadEntries,
  ): Promise<{ items: ImportResult[]; told: ToolAnnouncement[] }> {
    return this.#parts.store.transaction(async transaction => {
      const now = this.#parts.now();
      const seen = new Set<EntityRef>();
      const items: ImportResult[] = [];
      const told: ToolAnnouncement[] = [];
      for await (const batch of inBatches(read(), BATCH)) {
        const planned = batch.map(entry => this.#reader.read(entry, seen));
        const changes = await this.#writeBatch(transaction, planned, now);
        for (const { result } of planned) items.push(result);
        for (const { tool, before, changedPaths } of changes) {
          // What is new nobody listens to yet.
          if (!before || tool === before) continue;
          told.push(announcementOf(tool, before, changedPaths));
        }
      }
      return { items, told };
    });
  }

  async #writeBatch(
    transaction: RegistryTransaction,
    planned: readonly ReadEntry[],
    now: Date,
  ): Promise<PortalChange[]> {
    const { portal } = this.#parts;
    const refs = refsOf(planned);
    const known = await transaction.lockMany(refs);
    const records = await portal.findMany(refs, transaction.connection);
    const changes: PortalChange[] = [];
    const saved: PortalRecord[] = [];
    for (const plan of planned) {
      const { declaration, definition, sheetRevision } = plan;
      if (!declaration) throw changedMeanwhile(plan.result.message);
      const { ref } = declaration;
      const tool = known.get(ref);
      if (sheetRevision && sheetRevision !== tool?.sheetRevision) {
        throw changedMeanwhile(`Somebody changed ${ref}`);
      }
      plan.result = resultFor(declaration, tool, now);
      if (plan.result.action === 'error') {
        throw changedMeanwhile(plan.result.message);
      }
      const record = records.get(ref);
      const isNewDefinition =
        definition !== undefined && definition !== record?.definition;
      if (plan.result.action === 'skip' && !isNewDefinition) continue;
      if (plan.result.action === 'skip') plan.result.action = 'update';
      const registration = registerTool(tool, declaration, 'portal', now);
      const detected = tool?.passport.detected ?? false;
      changes.push(
        portalChange(tool, registration, { by: this.#by, detected, now }),
      );
      saved.push({
        ref,
        registeredBy: record?.registeredBy ?? this.#by,
        definition: definition ?? record?.definition,
      });
    }
    await transaction.applyAll(
      changes.filter(({ tool, before }) => tool !== before),
      now,
    );
    await portal.save(transaction.connection, saved, now.toISOString());
    return changes;
  }
}

function refsOf(entries: readonly ReadEntry[]): EntityRef[] {
  return entries.flatMap(({ declaration }) => declaration?.ref ?? []);
}
