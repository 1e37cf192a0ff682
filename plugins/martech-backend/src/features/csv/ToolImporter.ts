import {
  type FileLanguage,
  type ImportItem,
  type ImportReport,
  type LocalizedText,
} from '@passerelle/plugin-martech-common';
import { countActions } from '../../csv/countActions';
import type { CsvDelimiter } from '../../csv/detectDelimiter';
import { inLanguage } from '../../csv/inLanguage';
import { readCsvTable, type CsvTableRow } from '../../csv/readCsvTable';
import type { ToolStore } from '../../database/ToolStore';
import type { ToolState } from '../../domain/ToolState';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import type { PortalTools } from '../registration/PortalTools';
import { EntrySpool } from './EntrySpool';
import { explainError } from './explainError';
import { fieldsOf } from './fieldsOf';
import type { GitFiles } from './GitFiles';
import { importWords } from './importWords';
import { planRow, readKey, type RowKey, type RowPlan } from './planRow';
import {
  bothLanguages,
  fieldColumns,
  keyColumns,
  stateColumns,
} from './toolColumns';

const BATCH = 200;
const columns = [
  ...keyColumns,
  ...bothLanguages,
  ...fieldColumns,
  ...stateColumns,
];

type Parts = {
  authorizer: Authorizer;
  store: Pick<ToolStore, 'findMany'>;
  portalTools: Pick<PortalTools, 'registerMany'>;
  files: Pick<GitFiles, 'filesOf'>;
};
type Options = { dryRun: boolean; language: FileLanguage };
type Line = { row: CsvTableRow<string>; key: RowKey | LocalizedText };
/** What a file asks for: one item per line, and what is to be written for some of them. */
type Plan = {
  items: ImportItem[];
  entries: EntrySpool;
  /** The item of each entry. */
  itemOf: number[];
};

function isKey(key: RowKey | LocalizedText): key is RowKey {
  return 'ref' in key;
}

function titleOf(row: CsvTableRow<string>, language: FileLanguage) {
  const { title, title_en: english, title_fr: french, name } = row.cells;
  const [mine, other] =
    language === 'fr' ? [french, english] : [english, french];
  return mine || title || other || name;
}

/** Takes a file of tools: tells of each line what it does, and does all of it or nothing. */
export class ToolImporter {
  readonly #parts: Parts;

  static create(parts: Parts): ToolImporter {
    return new ToolImporter(parts);
  }

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Reads a file line by line; what is kept of it are the sheets that are to be written, compressed.
   *
   * @throws NotAllowedError for anybody but the IT department and admins.
   * @throws InputError for a file that cannot be read, with the line.
   */
  async import(
    credentials: UserCredentials,
    bytes: Uint8Array,
    { dryRun, language }: Options,
  ): Promise<ImportReport> {
    await this.#parts.authorizer.importer(credentials);
    const plan = await inLanguage(language, () => this.#plan(bytes, language));
    const isWrong = plan.items.some(({ action }) => action === 'error');
    const { items, written } = await this.#parts.portalTools.registerMany(
      () => plan.entries.entries(),
      {
        by: credentials.principal.userEntityRef,
        dryRun: dryRun || isWrong,
      },
    );
    items.forEach((result, index) => {
      const item = plan.items[plan.itemOf[index]];
      item.action = result.action;
      item.ref = result.ref ?? item.ref;
      if (result.action === 'error') {
        item.message = explainError(result.message ?? '')[language];
      } else if (result.action === 'skip') {
        item.message = importWords.same[language];
      }
    });
    return { items: plan.items, counts: countActions(plan.items), written };
  }

  async #plan(bytes: Uint8Array, language: FileLanguage): Promise<Plan> {
    const table = await readCsvTable(bytes, columns);
    const plan: Plan = { items: [], entries: EntrySpool.create(), itemOf: [] };
    const lines = new Map<string, number>();
    let batch: Line[] = [];
    const planBatch = async () => {
      await this.#planBatch(batch, { plan, lines, language, ...table });
      batch = [];
    };
    for await (const row of table.rows) {
      batch.push({ row, key: readKey(row, table.delimiter) });
      if (batch.length === BATCH) await planBatch();
    }
    await planBatch();
    return plan;
  }

  async #planBatch(
    batch: readonly Line[],
    context: {
      plan: Plan;
      lines: Map<string, number>;
      language: FileLanguage;
      delimiter: CsvDelimiter;
    },
  ): Promise<void> {
    const { plan, lines, language, delimiter } = context;
    const known = await this.#known(batch);
    const fromGit = [...known.values()].filter(
      ({ origin }) => origin === 'catalog',
    );
    const files = await this.#parts.files.filesOf(
      fromGit.map(({ ref }) => ref),
    );
    for (const { row, key } of batch) {
      const item: ImportItem = {
        line: row.line,
        action: 'error',
        title: titleOf(row, language),
        ...(isKey(key) && { ref: key.ref }),
      };
      plan.items.push(item);
      const tool = isKey(key) ? known.get(key.ref) : undefined;
      const asked = isKey(key)
        ? askedOf({ row, key, delimiter, lines, tool, files })
        : refused(key);
      const texts =
        asked.kind === 'refused' ? asked.problems : [wordsOf(asked, tool)];
      item.message = texts.map(text => text[language]).join(' · ');
      if (asked.kind === 'refused') continue;
      if (asked.kind === 'same') {
        item.action = 'skip';
        continue;
      }
      item.action = tool ? 'update' : 'create';
      plan.itemOf.push(plan.items.length - 1);
      plan.entries.add({
        sheet: asked.sheet,
        ...(tool && { ref: tool.ref, sheetRevision: tool.sheetRevision }),
      });
    }
  }

  async #known(batch: readonly Line[]): Promise<Map<string, ToolState>> {
    const refs = batch.flatMap(({ key }) => (isKey(key) ? [key.ref] : []));
    const tools = await this.#parts.store.findMany([...new Set(refs)]);
    return new Map(tools.map(tool => [tool.ref, tool]));
  }
}

function refused(...problems: LocalizedText[]): RowPlan {
  return { kind: 'refused', problems };
}

/** What a line asks for, when the tool may be changed by a file at all. */
function askedOf(line: {
  row: CsvTableRow<string>;
  key: RowKey;
  delimiter: CsvDelimiter;
  /** The lines of the tools that were named so far. */
  lines: Map<string, number>;
  tool: ToolState | undefined;
  files: ReadonlyMap<string, string>;
}): RowPlan {
  const { row, key, delimiter, lines, tool, files } = line;
  const earlier = lines.get(key.ref);
  if (earlier !== undefined) return refused(importWords.twice(earlier));
  lines.set(key.ref, row.line);
  // A tool of another namespace is changed in git; the portal creates none there.
  if (!tool && !key.ref.includes(':default/')) {
    return refused(importWords.badRef(key.ref));
  }
  const asked = planRow(
    row,
    key,
    delimiter,
    tool && fieldsOf(tool.declaration),
  );
  return asked.kind !== 'same' && tool?.origin === 'catalog'
    ? refused(importWords.managedInGit(files.get(key.ref)))
    : asked;
}

function wordsOf(
  asked: Exclude<RowPlan, { kind: 'refused' }>,
  tool: ToolState | undefined,
): LocalizedText {
  if (asked.kind === 'same') return importWords.same;
  return tool
    ? importWords.updated(asked.changed, asked.emptied)
    : importWords.created;
}
