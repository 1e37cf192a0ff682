import {
  checkRegistration,
  toolNameOf,
  type EntityRef,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import type { ToolDeclaration } from '../../domain/ToolDeclaration';
import type { NameLookup } from './CatalogLookup';
import { declarationOf } from './declarationOf';
import { unknownOwners } from './demandOwners';
import { failed, type ImportResult } from './importResult';

/** One tool of an import. */
export type ImportEntry = {
  sheet: RegistrationSheet;
  /** The tool to change; else that of the name, which is made from the title when the sheet has none. */
  ref?: EntityRef;
  /** Which revision of that tool the sheet was made from: one that changed since is not overwritten. */
  sheetRevision?: number;
};

/** An entry that was understood, or what is wrong with it. */
export type ReadEntry = {
  result: ImportResult;
  declaration?: ToolDeclaration;
  definition?: string;
  sheetRevision?: number;
};

/** Understands the entries of one import. What the catalog says of owners is asked once for all of them. */
export class EntryReader {
  readonly #lookup: Pick<NameLookup, 'groupOf' | 'existing'>;
  readonly #owners = new Map<EntityRef, boolean>();
  readonly #by: EntityRef;
  #defaultOwner?: EntityRef;

  static create(
    lookup: Pick<NameLookup, 'groupOf' | 'existing'>,
    by: EntityRef,
  ): EntryReader {
    return new EntryReader(lookup, by);
  }

  private constructor(
    lookup: Pick<NameLookup, 'groupOf' | 'existing'>,
    by: EntityRef,
  ) {
    this.#lookup = lookup;
    this.#by = by;
  }

  /** Asks the catalog for the owners of some entries. */
  async learnOwners(batch: readonly ImportEntry[]): Promise<void> {
    this.#defaultOwner ??= await this.#lookup.groupOf(this.#by);
    const named = batch.flatMap(({ sheet }) =>
      Object.values(Object(sheet?.owners)),
    );
    const asked = [...named, this.#defaultOwner]
      .filter(ref => typeof ref === 'string')
      .map(ref => ref.toLowerCase())
      .filter(ref => !this.#owners.has(ref));
    const unique = [...new Set(asked)].filter(ref => ref.includes(':'));
    if (unique.length === 0) return;
    const existing = await this.#lookup.existing(unique);
    unique.forEach(ref => this.#owners.set(ref, existing.has(ref)));
  }

  /** Checks an entry and understands it. */
  check(entry: ImportEntry, seen: Set<EntityRef>): ReadEntry {
    const errors = checkRegistration(entry.sheet);
    return errors.length > 0
      ? { result: failed(errors) }
      : this.read(entry, seen);
  }

  /**
   * Understands an entry that was checked before.
   *
   * @param seen - the tools of the entries before it, to which its own is added
   */
  read(
    { sheet, ref, sheetRevision }: ImportEntry,
    seen: Set<EntityRef>,
  ): ReadEntry {
    const { title, type = 'saas', definition } = sheet;
    const owner = sheet.owners?.business ?? this.#defaultOwner ?? '';
    const missing = unknownOwners(
      { ...sheet.owners, business: owner },
      known => this.#owners.get(known) ?? false,
    );
    if (missing.length > 0) return { result: failed(missing) };
    const name =
      ref?.split('/')[1] ??
      sheet.name ??
      toolNameOf(typeof title === 'string' ? title : title.en);
    const declaration = declarationOf(sheet, { name, owner });
    if (ref !== undefined && declaration.ref !== ref) {
      const error = `/type: ${ref} is not of the type ${type}`;
      return { result: failed([error]) };
    }
    if (seen.has(declaration.ref)) {
      const error = `${declaration.ref} was in an earlier entry`;
      return { result: failed([error]) };
    }
    seen.add(declaration.ref);
    return {
      result: { action: 'skip' },
      declaration,
      definition,
      sheetRevision,
    };
  }
}
