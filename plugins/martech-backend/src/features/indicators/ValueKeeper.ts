import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  EntityRef,
  FileLanguage,
  ImportItem,
  ImportReport,
  IndicatorDefinition,
  IndicatorInput,
  LocalizedText,
} from '@passerelle/plugin-martech-common';
import { countActions } from '../../csv/countActions';
import { inLanguage } from '../../csv/inLanguage';
import { readCsvTable } from '../../csv/readCsvTable';
import type { ToolStore } from '../../database/ToolStore';
import type { CallerCredentials } from '../../services/Authorizer';
import {
  valueKey,
  type DatedValue,
  type IndicatorStore,
} from './IndicatorStore';
import type { IndicatorWriters } from './IndicatorWriters';
import { readValueLine } from './readValueLine';
import { readValue, valueColumns } from './readValues';
import { valueWords } from './valueWords';

type Options = {
  writers: Pick<IndicatorWriters, 'demand'>;
  definitions: readonly IndicatorDefinition[];
  values: IndicatorStore;
  store: Pick<ToolStore, 'fingerprints'>;
  timeZone: string;
  now?: () => Date;
};

type Entry = { item: ImportItem; value: DatedValue; cell: string };

/** Takes the values that a company measures; every method authorises first. */
export class ValueKeeper {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): ValueKeeper {
    return new ValueKeeper(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Keeps values that somebody measured; sending them again changes nothing.
   *
   * @throws NotFoundError for an indicator that is not there.
   * @throws NotAllowedError for whoever may not enter its values.
   * @throws ConflictError for an indicator that the portal computes.
   * @throws InputError for a value, an instant or a tool that cannot be, with its place.
   */
  async add(
    credentials: CallerCredentials,
    id: string,
    items: readonly IndicatorInput[],
  ): Promise<{ saved: number }> {
    const { values, timeZone } = this.#options;
    const { by } = await this.#demand(credentials, id);
    const now = this.#now();
    const read = items.map((item, index) =>
      readValue(item, `items/${index}`, now, timeZone),
    );
    const [unknown] = await this.#unknownTools(read);
    if (unknown !== undefined) {
      throw new InputError(`There is no tool ${unknown}`);
    }
    const kept = new Map(read.map(value => [valueKey(value), value]));
    await values.save(id, [...kept.values()], by, now);
    return { saved: kept.size };
  }

  /**
   * Keeps the values of a file, all or nothing, and tells of each line what it does.
   *
   * @throws NotFoundError for an indicator that is not there.
   * @throws NotAllowedError for whoever may not enter its values.
   * @throws ConflictError for an indicator that the portal computes.
   * @throws InputError for a file that cannot be read, with the line.
   */
  async import(
    credentials: CallerCredentials,
    id: string,
    bytes: Uint8Array,
    options: { dryRun: boolean; language: FileLanguage },
  ): Promise<ImportReport> {
    const { language, dryRun } = options;
    const { by, definition } = await this.#demand(credentials, id);
    const { items, entries } = await inLanguage(language, () =>
      this.#read(bytes, definition, language),
    );
    await this.#compare(entries, definition, language);
    const counts = countActions(items);
    const written = !dryRun && counts.error === 0;
    const changed = entries.filter(({ item }) => item.action !== 'skip');
    if (written) {
      const values = changed.map(({ value }) => value);
      await this.#options.values.save(id, values, by, this.#now());
    }
    return { items, counts, written };
  }

  /** @returns an item per line, and what those say that can be read. */
  async #read(
    bytes: Uint8Array,
    { unit }: IndicatorDefinition,
    language: FileLanguage,
  ): Promise<{ items: ImportItem[]; entries: Entry[] }> {
    const { timeZone } = this.#options;
    const table = await readCsvTable(bytes, valueColumns);
    const reading = { ...table, unit, timeZone, now: this.#now() };
    const items: ImportItem[] = [];
    const entries: Entry[] = [];
    const lines = new Map<string, number>();
    for await (const row of table.rows) {
      const { at = '', tool = '' } = row.cells;
      const title = [at, tool].filter(cell => cell !== '').join(' · ');
      const item: ImportItem = { line: row.line, action: 'error', title };
      items.push(item);
      const value = readValueLine(row, reading);
      const earlier = isValue(value) ? lines.get(valueKey(value)) : undefined;
      if (!isValue(value)) {
        item.message = value[language];
      } else if (earlier !== undefined) {
        item.message = valueWords.twice(earlier)[language];
      } else {
        lines.set(valueKey(value), row.line);
        entries.push({ item, value, cell: tool });
      }
    }
    return { items, entries };
  }

  /** Says what each value does beside those that are known. */
  async #compare(
    entries: readonly Entry[],
    { id, unit }: IndicatorDefinition,
    language: FileLanguage,
  ): Promise<void> {
    const read = entries.map(({ value }) => value);
    const unknown = new Set(await this.#unknownTools(read));
    const known = await this.#options.values.known(id, read);
    for (const { item, value, cell } of entries) {
      const before = known.get(valueKey(value));
      const [action, text] = unknown.has(value.toolRef ?? '')
        ? (['error', valueWords.badTool(cell)] as const)
        : whatItDoes(value.value, before, unit);
      item.action = action;
      item.message = text[language];
    }
  }

  async #unknownTools(values: readonly DatedValue[]): Promise<EntityRef[]> {
    const refs = [...new Set(values.flatMap(({ toolRef }) => toolRef ?? []))];
    const known = await this.#options.store.fingerprints(refs);
    return refs.filter(ref => known.get(ref)?.removed ?? true);
  }

  async #demand(credentials: CallerCredentials, id: string) {
    const { definitions, writers } = this.#options;
    const definition = definitions.find(one => one.id === id);
    if (!definition) throw new NotFoundError(`There is no indicator '${id}'`);
    const by = await writers.demand(credentials, definition);
    if (definition.origin === 'portal') {
      throw new ConflictError(
        `The portal computes '${id}' itself; its values are not entered`,
      );
    }
    return { by, definition };
  }
}

function isValue(read: DatedValue | LocalizedText): read is DatedValue {
  return 'at' in read;
}

function whatItDoes(
  value: number,
  before: number | undefined,
  unit: IndicatorDefinition['unit'],
): readonly [ImportItem['action'], LocalizedText] {
  if (before === undefined) return ['create', valueWords.added(value, unit)];
  return before === value
    ? ['skip', valueWords.same]
    : ['update', valueWords.replaced(before, value, unit)];
}
