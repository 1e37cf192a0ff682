import { ConflictError } from '@backstage/errors';
import {
  checkRegistration,
  toolNameOf,
  type EntityRef,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import type { RegistryTransaction } from '../../database/RegistryTransaction';
import type { ToolStore } from '../../database/ToolStore';
import { registerTool } from '../../domain/registerTool';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import type { ToolState } from '../../domain/ToolState';
import type { NameLookup } from './CatalogLookup';
import { declarationOf } from './declarationOf';
import { unknownOwners } from './demandOwners';
import { gitManagedMessage } from './gitManagedMessage';
import { portalChange, type PortalChange } from './portalChange';
import type { PortalRecord, PortalStore } from './PortalStore';

const BATCH = 200;

/** One tool of an import. */
export type ImportEntry = {
  sheet: RegistrationSheet;
  /** The tool to change; else that of the name, which is made from the title when the sheet has none. */
  ref?: EntityRef;
};

/** Starts reading the entries, from the first one each time. */
export type ReadEntries = () =>
  | Iterable<ImportEntry>
  | AsyncIterable<ImportEntry>;

/** What is done for an entry, or would be. */
export type ImportResult = {
  action: 'create' | 'update' | 'skip' | 'error';
  ref?: EntityRef;
  message?: string;
};

/** What is done for all entries, in their order. */
export type ImportOutcome = { items: ImportResult[]; written: boolean };

type Planned = {
  result: ImportResult;
  declaration?: ToolDeclaration;
  definition?: string;
};

type Parts = {
  store: ToolStore;
  portal: PortalStore;
  lookup: NameLookup;
  now: () => Date;
};

/**
 * Takes thousands of tools: first each is checked, with what the catalog knows, then all are written in one
 * transaction, which asks nobody else.
 */
export class PortalImport {
  readonly #parts: Parts;
  readonly #owners = new Map<EntityRef, boolean>();
  #defaultOwner?: EntityRef;

  static create(parts: Parts): PortalImport {
    return new PortalImport(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async run(
    read: ReadEntries,
    { by, dryRun = false }: { by: EntityRef; dryRun?: boolean },
  ): Promise<{ outcome: ImportOutcome; changes: PortalChange[] }> {
    const items: ImportResult[] = [];
    const seen = new Set<EntityRef>();
    for await (const batch of inBatches(read())) {
      for (const { result } of await this.#plan(batch, by, seen)) {
        items.push(result);
      }
    }
    const isWrong = items.some(({ action }) => action === 'error');
    if (dryRun || isWrong) {
      return { outcome: { items, written: false }, changes: [] };
    }
    const changes = await this.#write(read, by, items);
    return { outcome: { items, written: true }, changes };
  }

  /** Says of each entry what would be done. Knows the owners and names of the catalog afterwards. */
  async #plan(
    batch: readonly ImportEntry[],
    by: EntityRef,
    seen: Set<EntityRef>,
  ): Promise<Planned[]> {
    const { store, lookup } = this.#parts;
    await this.#learnOwners(batch, by);
    const planned = batch.map(entry => this.#declare(entry, seen));
    const refs = planned.flatMap(({ declaration }) =>
      declaration ? [declaration.ref] : [],
    );
    const tools = await store.findMany(refs);
    const known = new Map(tools.map(tool => [tool.ref, tool]));
    const fresh = refs.filter(ref => !known.has(ref));
    const taken = await lookup.taken(fresh);
    for (const plan of planned) {
      const { declaration } = plan;
      if (!declaration) continue;
      plan.result = taken.has(declaration.ref)
        ? elsewhere(declaration.ref)
        : resultFor(declaration, known.get(declaration.ref), this.#parts.now());
    }
    return planned;
  }

  #declare({ sheet, ref }: ImportEntry, seen: Set<EntityRef>): Planned {
    const errors = checkRegistration(sheet);
    if (errors.length > 0) return failed(errors);
    const { title, type = 'saas', definition } = sheet;
    const owner = sheet.owners?.business ?? this.#defaultOwner ?? '';
    const missing = unknownOwners(
      { ...sheet.owners, business: owner },
      known => this.#owners.get(known) ?? false,
    );
    if (missing.length > 0) return failed(missing);
    const name =
      ref?.split('/')[1] ??
      sheet.name ??
      toolNameOf(typeof title === 'string' ? title : title.en);
    const declaration = declarationOf(sheet, { name, owner });
    if (ref !== undefined && declaration.ref !== ref) {
      return failed([`/type: ${ref} is not of the type ${type}`]);
    }
    if (seen.has(declaration.ref)) {
      return failed([`${declaration.ref} was in an earlier entry`]);
    }
    seen.add(declaration.ref);
    return { result: { action: 'skip' }, declaration, definition };
  }

  async #learnOwners(batch: readonly ImportEntry[], by: EntityRef) {
    const { lookup } = this.#parts;
    this.#defaultOwner ??= await lookup.groupOf(by);
    const named = batch.flatMap(({ sheet }) =>
      Object.values(Object(sheet?.owners)),
    );
    const asked = [...named, this.#defaultOwner]
      .filter(ref => typeof ref === 'string')
      .map(ref => ref.toLowerCase())
      .filter(ref => !this.#owners.has(ref));
    const unique = [...new Set(asked)].filter(ref => ref.includes(':'));
    if (unique.length === 0) return;
    const existing = await lookup.existing(unique);
    unique.forEach(ref => this.#owners.set(ref, existing.has(ref)));
  }

  async #write(
    read: ReadEntries,
    by: EntityRef,
    items: ImportResult[],
  ): Promise<PortalChange[]> {
    const { store } = this.#parts;
    return store.transaction(async transaction => {
      const now = this.#parts.now();
      const seen = new Set<EntityRef>();
      const told: PortalChange[] = [];
      let index = 0;
      for await (const batch of inBatches(read())) {
        const planned = batch.map(entry => this.#declare(entry, seen));
        const changes = await this.#writeBatch(transaction, planned, by, now);
        for (const { result } of planned) items[index++] = result;
        // What is new nobody listens to yet.
        told.push(...changes.filter(({ before }) => before !== undefined));
      }
      return told;
    });
  }

  async #writeBatch(
    transaction: RegistryTransaction,
    planned: Planned[],
    by: EntityRef,
    now: Date,
  ): Promise<PortalChange[]> {
    const { portal } = this.#parts;
    const refs = planned.flatMap(({ declaration }) =>
      declaration ? [declaration.ref] : [],
    );
    const known = await transaction.lockMany(refs);
    const records = await portal.findMany(refs, transaction.connection);
    const changes: PortalChange[] = [];
    const saved: PortalRecord[] = [];
    for (const plan of planned) {
      const { declaration, definition } = plan;
      if (!declaration) throw changedMeanwhile(plan.result.message);
      const { ref } = declaration;
      const tool = known.get(ref);
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
      changes.push(portalChange(tool, registration, { by, detected, now }));
      saved.push({
        ref,
        registeredBy: record?.registeredBy ?? by,
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

/** What was good when it was checked is not any more when it is written. */
function changedMeanwhile(message = ''): ConflictError {
  return new ConflictError(
    `The registry changed while the tools were read; start again. ${message}`,
  );
}

function failed(errors: readonly string[]): Planned {
  return { result: { action: 'error', message: errors.join('; ') } };
}

function elsewhere(ref: EntityRef): ImportResult {
  return { action: 'error', ref, message: gitManagedMessage(ref, undefined) };
}

/** What a declaration does to the tool that the registry has. */
function resultFor(
  declaration: ToolDeclaration,
  known: ToolState | undefined,
  now: Date,
): ImportResult {
  const { ref } = declaration;
  if (!known || known.removedAt) return { action: 'create', ref };
  const { tool } = registerTool(known, declaration, known.origin, now);
  if (tool === known) return { action: 'skip', ref };
  return known.origin === 'catalog'
    ? elsewhere(ref)
    : { action: 'update', ref };
}

async function* inBatches(
  entries: Iterable<ImportEntry> | AsyncIterable<ImportEntry>,
): AsyncIterable<ImportEntry[]> {
  let batch: ImportEntry[] = [];
  for await (const entry of entries) {
    batch.push(entry);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
