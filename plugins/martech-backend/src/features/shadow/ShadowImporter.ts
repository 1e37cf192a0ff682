import { randomUUID } from 'crypto';
import { InputError } from '@backstage/errors';
import {
  type ImportItem,
  type ImportReport,
  type LocalizedText,
  type ShadowSource,
} from '@passerelle/plugin-martech-common';
import { countActions } from '../../csv/countActions';
import { inLanguage } from '../../csv/inLanguage';
import { readCsvTable } from '../../csv/readCsvTable';
import type { ToolState } from '../../domain/ToolState';
import type { UserCredentials } from '../../services/Authorizer';
import { exportColumns } from './exportColumns';
import type { FindingFacts } from './Finding';
import { joinFacts, readExportLine, type ExportLine } from './readExportLine';
import type { ShadowRights } from './ShadowRights';
import type { ShadowStore } from './ShadowStore';
import type { ShadowTools } from './ShadowTools';

/** More than the tools of any company; a larger file is of something else. */
const MAX_NEW = 1_000;

type Options = {
  source: Exclude<ShadowSource, 'declaration'>;
  dryRun: boolean;
  language: 'en' | 'fr';
};
type Entry = { item: ImportItem; facts: FindingFacts; key: string };

const words = {
  noName: {
    en: 'The file names no tool: a column Application or Merchant is needed',
    fr: 'Le fichier ne nomme aucun outil\u00a0: il faut une colonne Outil ou Marchand',
  },
  known: (tool: ToolState): LocalizedText => ({
    en: `In the catalogue already: ${tool.declaration.title.en}`,
    fr: `Déjà au catalogue\u00a0: ${tool.declaration.title.fr}`,
  }),
  found: {
    en: 'Found by an earlier import',
    fr: 'Trouvé par un import précédent',
  },
  same: (line: number): LocalizedText => ({
    en: `The same tool as in line ${line}`,
    fr: `Le même outil qu’à la ligne ${line}`,
  }),
  added: { en: 'New: to be looked at', fr: 'Nouveau\u00a0: à examiner' },
};

/**
 * Declares the tools of an export of expenses or of single sign-on. A tool that the catalogue knows by name, vendor or
 * site is skipped; of the people in the file nothing is kept.
 */
export class ShadowImporter {
  readonly #findings: ShadowStore;
  readonly #tools: ShadowTools;
  readonly #rights: ShadowRights;

  static create(options: {
    findings: ShadowStore;
    tools: ShadowTools;
    rights: ShadowRights;
  }): ShadowImporter {
    return new ShadowImporter(options.findings, options.tools, options.rights);
  }

  private constructor(
    findings: ShadowStore,
    tools: ShadowTools,
    rights: ShadowRights,
  ) {
    this.#findings = findings;
    this.#tools = tools;
    this.#rights = rights;
  }

  /**
   * One line that cannot be read, and nothing is written. The same file again changes nothing.
   *
   * @throws NotAllowedError for anybody but the IT department and admins
   * @throws InputError for a file that cannot be read, with the line
   */
  async import(
    credentials: UserCredentials,
    bytes: Uint8Array,
    options: Options,
  ): Promise<ImportReport> {
    await this.#rights.triager(credentials);
    const { items, entries } = await inLanguage(options.language, () =>
      this.#plan(bytes, options.language),
    );
    const counts = countActions(items);
    const written = !options.dryRun && counts.error === 0;
    if (written) {
      const by = credentials.principal.userEntityRef;
      for (const entry of entries) await this.#write(entry, by, options.source);
    }
    return { items, counts, written };
  }

  async #plan(
    bytes: Uint8Array,
    language: 'en' | 'fr',
  ): Promise<{ items: ImportItem[]; entries: Entry[] }> {
    const table = await readCsvTable(bytes, exportColumns, {
      ignoreUnknown: true,
    });
    if (!table.columns.includes('name') && !table.columns.includes('vendor')) {
      throw new InputError(words.noName[language]);
    }
    const items: ImportItem[] = [];
    const seen = new Map<string, Entry>();
    for await (const row of table.rows) {
      const item: ImportItem = { line: row.line, action: 'error' };
      items.push(item);
      const line = readExportLine(row, table.delimiter);
      if (!isLine(line)) {
        item.message = line[language];
        continue;
      }
      item.title = line.facts.name;
      const earlier = seen.get(line.key);
      if (earlier) {
        earlier.facts = joinFacts(earlier.facts, line.facts);
        item.action = 'skip';
        item.message = words.same(earlier.item.line)[language];
      } else {
        seen.set(line.key, { item, ...line });
      }
    }
    const entries = await this.#sort([...seen.values()], language);
    return { items, entries };
  }

  /** @returns what nobody knows yet; the items say so of each. */
  async #sort(entries: Entry[], language: 'en' | 'fr'): Promise<Entry[]> {
    const found = await this.#findings.knownKeys(entries.map(({ key }) => key));
    const asked = entries.filter(({ item, key }) => {
      if (!found.has(key)) return true;
      item.action = 'skip';
      item.message = words.found[language];
      return false;
    });
    // Exports of expenses name the vendor, and often nothing else.
    const tools = await this.#tools.match(
      asked.map(({ facts: { name, vendor = name, url } }) => ({
        name,
        vendor,
        url,
      })),
      ['same_name', 'same_site', 'same_vendor'],
    );
    asked.forEach(({ item }, index) => {
      const tool = tools[index];
      item.action = tool ? 'skip' : 'create';
      item.message = (tool ? words.known(tool) : words.added)[language];
      if (tool) item.ref = tool.ref;
    });
    const fresh = asked.filter(({ item }) => item.action === 'create');
    if (fresh.length > MAX_NEW) {
      throw new InputError(
        `The file has more than ${MAX_NEW} new tools; import it in parts`,
      );
    }
    return fresh;
  }

  async #write(
    { item, facts, key }: Entry,
    by: string,
    source: Options['source'],
  ): Promise<void> {
    const tool = await this.#tools.detect(facts, {
      by,
      key: `shadow-import/${key}`,
    });
    item.ref = tool.ref;
    await this.#findings.add({
      ...facts,
      id: randomUUID(),
      importKey: key,
      source,
      state: 'new',
      toolRef: tool.ref,
      foundAt: new Date().toISOString(),
    });
  }
}

function isLine(line: ExportLine | LocalizedText): line is ExportLine {
  return 'key' in line;
}
