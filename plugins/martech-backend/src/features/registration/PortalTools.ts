import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  type EntityRef,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import { registerTool } from '../../domain/registerTool';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import type { ToolState } from '../../domain/ToolState';
import type { Announcer } from '../../services/Announcer';
import type { ApiDescriber } from './ApiDescriber';
import { declarationOf, demandRegistration } from './declarationOf';
import type { NameLookup } from './CatalogLookup';
import { demandOwners } from './demandOwners';
import { demandRevision, demandSameTool } from './demandSameTool';
import { freeNames } from './freeNames';
import { gitManagedMessage } from './gitManagedMessage';
import {
  PortalImport,
  type ImportOutcome,
  type ReadEntries,
} from './PortalImport';
import { portalChange, type PortalChange } from './portalChange';
import type { CreateOptions, UpdateOptions } from './portalOptions';
import type { PortalStore } from './PortalStore';

type Parts = {
  store: ToolStore;
  portal: PortalStore;
  lookup: NameLookup;
  announcer: Announcer;
  /** Reads the definition of an API once it is written. */
  describer?: Pick<ApiDescriber, 'describe'>;
  now?: () => Date;
};

/**
 * The tools that the portal manages: their sheets are the registry's own. Who may is the business of the callers; what
 * is good and what follows is decided here.
 */
export class PortalTools {
  readonly #parts: Parts;
  readonly #now: () => Date;

  static create(parts: Parts): PortalTools {
    return new PortalTools(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => new Date());
  }

  /**
   * Registers a tool.
   *
   * @throws InputError that names the fields and what they accept.
   * @throws ConflictError when the name that the sheet gives is taken.
   */
  async create(
    sheet: RegistrationSheet,
    options: CreateOptions,
  ): Promise<{ tool: ToolState; created: boolean }> {
    demandRegistration(sheet);
    const { store, lookup } = this.#parts;
    const known = await this.#registeredWith(options.key);
    if (known) return { tool: known, created: false };
    const owner = sheet.owners?.business ?? (await lookup.groupOf(options.by));
    await demandOwners(lookup, { ...sheet.owners, business: owner });
    for (const name of await freeNames(sheet, { store, lookup })) {
      const declaration = declarationOf(sheet, { name, owner });
      const change = await this.#add(declaration, sheet.definition, options);
      if (!change) continue;
      await this.#tell(change, sheet);
      return { tool: change.tool, created: change.before !== change.tool };
    }
    throw new ConflictError(
      `The names made from the title are taken; give one in /name`,
    );
  }

  /**
   * Changes the sheet of a tool: the revision moves, and the criteria that depend on the change reopen.
   *
   * @throws NotFoundError for a tool that the registry does not have.
   * @throws ConflictError for another revision than the expected one, and for a tool that is managed in git.
   * @throws InputError that names the fields and what they accept.
   */
  async update(
    ref: EntityRef,
    sheet: RegistrationSheet,
    options: UpdateOptions,
  ): Promise<ToolState> {
    const { store, lookup } = this.#parts;
    const seen = await store.find(ref);
    if (!seen) throw new NotFoundError(`There is no tool ${ref}`);
    if (seen.origin === 'catalog') {
      throw new ConflictError(
        gitManagedMessage(ref, await lookup.sourceOf(ref)),
      );
    }
    demandRegistration(sheet);
    demandSameTool(seen, sheet);
    const owner = sheet.owners?.business ?? seen.declaration.owner;
    await demandOwners(lookup, { ...sheet.owners, business: owner }, seen);
    const declaration = declarationOf(sheet, { ...seen.declaration, owner });
    const change = await this.#change(declaration, sheet.definition, options);
    await this.#tell(change, sheet);
    return change.tool;
  }

  /**
   * Registers and changes thousands of tools, all or nothing.
   *
   * @param read - starts reading the entries; called once to check them and once more to write them, so that no more
   *   than a batch is in memory. A sheet without a name gets the name of its title, and changes the tool of that name.
   * @param options - `dryRun` only checks.
   * @returns what is done for each entry, in order; one error, and nothing is written.
   */
  async registerMany(
    read: ReadEntries,
    options: { by: EntityRef; dryRun?: boolean },
  ): Promise<ImportOutcome> {
    const { store, portal, lookup, announcer } = this.#parts;
    const parts = { store, portal, lookup, now: this.#now };
    const work = PortalImport.create(parts, options.by);
    const { outcome, told } = await work.run(read, options);
    if (!outcome.written) return outcome;
    await announcer.announcePortalTools(outcome.items.length);
    for (const announcement of told) await announcer.tell(announcement);
    return outcome;
  }

  async #registeredWith(key: string | undefined) {
    if (key === undefined) return undefined;
    const { portal, store } = this.#parts;
    const record = await portal.findByKey(key);
    return record && store.find(record.ref);
  }

  /** @returns undefined when somebody else took the name meanwhile. */
  async #add(
    declaration: ToolDeclaration,
    definition: string | undefined,
    { by, key, detected, authorizeReturn }: CreateOptions,
  ): Promise<PortalChange | undefined> {
    const { store, portal } = this.#parts;
    const now = this.#now();
    return store.transaction(async transaction => {
      const earlier =
        key && (await portal.findByKey(key, transaction.connection));
      if (earlier) {
        const tool = await transaction.lock(earlier.ref);
        return tool && { tool, before: tool, entries: [] };
      }
      const known = await transaction.lock(declaration.ref);
      if (known && !known.removedAt) return undefined;
      if (known) authorizeReturn?.(known);
      const change = portalChange(
        known,
        registerTool(known, declaration, 'portal', now),
        { by, detected: detected ?? false, now },
      );
      if (change.tool !== known) await transaction.applyAll([change], now);
      const record = { ref: declaration.ref, registeredBy: by, definition };
      await portal.save(
        transaction.connection,
        [{ ...record, commandKey: key }],
        now.toISOString(),
      );
      return change;
    });
  }

  async #change(
    declaration: ToolDeclaration,
    definition: string | undefined,
    { by, expectedRevision, reference, authorize }: UpdateOptions,
  ): Promise<PortalChange> {
    const { store, portal } = this.#parts;
    const { ref } = declaration;
    const now = this.#now();
    return store.transaction(async transaction => {
      const known = await transaction.lock(ref);
      if (!known || known.removedAt || known.origin === 'catalog') {
        throw new ConflictError(`${ref} is no longer managed by the portal`);
      }
      demandRevision(known, expectedRevision);
      const record = await portal.find(ref, transaction.connection);
      const change = portalChange(
        known,
        registerTool(known, declaration, 'portal', now),
        {
          by,
          detected: known.passport.detected && !reference,
          now,
        },
      );
      authorize?.(known, {
        ...change,
        definitionChanged:
          definition !== undefined && definition !== record?.definition,
      });
      if (change.tool !== known) await transaction.applyAll([change], now);
      await portal.save(
        transaction.connection,
        [
          {
            ref,
            registeredBy: record?.registeredBy ?? by,
            definition: definition ?? record?.definition,
          },
        ],
        now.toISOString(),
      );
      return change;
    });
  }

  /** Has a definition read, and tells the catalog and whoever listens to the tool. */
  async #tell(
    { tool, before, changedPaths }: PortalChange,
    { definition }: RegistrationSheet,
  ): Promise<void> {
    const { announcer, describer } = this.#parts;
    if (definition !== undefined) await describer?.describe(tool.ref);
    await announcer.announcePortalTools(1);
    if (tool === before) return;
    await announcer.announce(tool, before, before && changedPaths);
  }
}
