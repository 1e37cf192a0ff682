import {
  transferSafeguards,
  type DataTransfer,
  type FileLanguage,
  type LocalizedText,
  type ToolFlow,
} from '@passerelle/plugin-martech-common';
import {
  acceptedCells,
  readBoolean,
  readDate,
  readList,
  readNumber,
  writeList,
} from '../../csv/cells';
import type { CsvDelimiter } from '../../csv/detectDelimiter';
import { foldHeader } from '../../csv/readCsvTable';
import type { CsvCell } from '../../csv/writeCsv';
import { readDuration, writeDuration } from './durationCell';

/** How a field of the sheet stands in a cell. */
export type CellKind = {
  /** What is accepted, to say so in an error. */
  accepted: LocalizedText;
  /** @returns undefined for what is not accepted. */
  read(text: string, delimiter: CsvDelimiter): unknown;
  /** Gives what `read` reads as the same value. */
  write(value: unknown, language: FileLanguage): CsvCell;
};

type Titles = Readonly<Record<string, LocalizedText>>;

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const text: CellKind = {
  accepted: { en: 'a text', fr: 'un texte' },
  read: cell => cell,
  write: value => String(value),
};

const number: CellKind = {
  accepted: acceptedCells.number,
  read: readNumber,
  write: value => (typeof value === 'number' ? value : String(value)),
};

const date: CellKind = {
  accepted: acceptedCells.date,
  read: readDate,
  write: value => String(value),
};

const boolean: CellKind = {
  accepted: acceptedCells.boolean,
  read: readBoolean,
  write: (value, language) =>
    ({ en: ['no', 'yes'], fr: ['non', 'oui'] }[language][value ? 1 : 0]),
};

const duration: CellKind = {
  accepted: {
    en: 'a duration such as 3 years, 18 months or P3Y',
    fr: 'une durée telle que 3 ans, 18 mois ou P3Y',
  },
  read: readDuration,
  write: (value, language) => writeDuration(String(value), language),
};

const list: CellKind = {
  accepted: {
    en: 'texts separated by |',
    fr: 'des textes séparés par |',
  },
  read: readList,
  write: value => writeList(listed(value)),
};

const reference: CellKind = {
  accepted: {
    en: 'a full reference such as group:default/crm-team',
    fr: 'une référence complète telle que group:default/crm-team',
  },
  read: cell =>
    /^[a-z]+:[a-z0-9-]+\/[a-z0-9._-]+$/i.test(cell)
      ? cell.toLowerCase()
      : undefined,
  write: value => String(value),
};

const references: CellKind = {
  accepted: {
    en: 'full references such as api:default/brevo-api, separated by |',
    fr: 'des références complètes telles que api:default/brevo-api, séparées par |',
  },
  read: (cell, delimiter) => {
    const refs = readList(cell).map(part => reference.read(part, delimiter));
    return refs.includes(undefined) ? undefined : refs;
  },
  write: list.write,
};

/** Codes with names in words: both are read, in both languages; the name is written, unless two codes share it. */
function codesOf(titles: Titles) {
  const codes = new Map<string, string>();
  for (const [code, { en, fr }] of Object.entries(titles)) {
    for (const name of [en, fr].map(foldHeader)) {
      if (!codes.has(name)) codes.set(name, code);
    }
  }
  for (const code of Object.keys(titles)) codes.set(foldHeader(code), code);
  return {
    read: (cell: string) => codes.get(foldHeader(cell)),
    write: (code: string, language: FileLanguage) => {
      const title = titles[code]?.[language];
      const isItsOwn =
        title !== undefined && codes.get(foldHeader(title)) === code;
      return isItsOwn ? title : code;
    },
  };
}

function namesOf(titles: Titles, language: FileLanguage): string {
  const all = Object.values(titles).map(title => title[language]);
  const some = [...new Set(all)].slice(0, 8).join(', ');
  return all.length > 8 ? `${some}…` : some;
}

/** A cell that holds one of a few codes. */
export function choice(titles: Titles): CellKind {
  const codes = codesOf(titles);
  return {
    accepted: { en: namesOf(titles, 'en'), fr: namesOf(titles, 'fr') },
    read: codes.read,
    write: (value, language) => codes.write(String(value), language),
  };
}

/** A cell that holds several of some codes. */
export function choices(titles: Titles): CellKind {
  const codes = codesOf(titles);
  return {
    accepted: {
      en: `${namesOf(titles, 'en')}, separated by |`,
      fr: `${namesOf(titles, 'fr')}, séparés par |`,
    },
    read: cell => {
      const parts = /[|\n]/.test(cell) ? readList(cell) : cell.split(',');
      const read = parts.map(part => codes.read(part.trim()));
      return read.includes(undefined) ? undefined : [...new Set(read)];
    },
    write: (value, language) =>
      writeList(listed(value).map(code => codes.write(code, language))),
  };
}

/** Texts, some of which have names in words: those are read and written by their names, others as they are. */
export function words(titles: Titles): CellKind {
  const codes = codesOf(titles);
  return {
    accepted: list.accepted,
    read: cell => [
      ...new Set(readList(cell).map(part => codes.read(part) ?? part)),
    ],
    write: (value, language) =>
      writeList(listed(value).map(code => codes.write(code, language))),
  };
}

const FLOW =
  /^(\S+) (in|out|both) (api|webhook|file|native|ipaas) (planned|in_progress|live|retired)(?: \(([^()]*)\))?$/;

function readJson(part: string): object | undefined {
  try {
    const value: unknown = JSON.parse(part);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function readFlow(part: string): object | undefined {
  if (part.startsWith('{')) return readJson(part);
  const [, partner, direction, method, status, data] = FLOW.exec(part) ?? [];
  if (partner === undefined) return undefined;
  return {
    with: partner.toLowerCase(),
    direction,
    method,
    status,
    ...(data && { data: data.split(',').map(word => word.trim()) }),
  };
}

function writeFlow(flow: ToolFlow): string {
  if (flow.data?.some(word => /[(),]/.test(word))) return JSON.stringify(flow);
  const data = flow.data?.length ? ` (${flow.data.join(', ')})` : '';
  return `${flow.with} ${flow.direction} ${flow.method} ${flow.status}${data}`;
}

const TRANSFER = /^([a-z]{2}) ([a-z_]+)(?: \((.+)\))?$/i;

function readTransfer(part: string): DataTransfer | undefined {
  const [, country, name, to] = TRANSFER.exec(part) ?? [];
  const safeguard = transferSafeguards.find(known => known === name);
  if (!country || !safeguard) return undefined;
  return { country: country.toUpperCase(), safeguard, ...(to && { to }) };
}

function writeTransfer({ country, safeguard, to }: DataTransfer): string {
  return `${country} ${safeguard}${to ? ` (${to})` : ''}`;
}

/** A list of things with parts, each written on its own. */
function structured<T>(
  accepted: LocalizedText,
  readPart: (part: string) => object | undefined,
  writePart: (part: T) => string,
): CellKind {
  return {
    accepted,
    read: cell => {
      const parts = readList(cell).map(readPart);
      return parts.includes(undefined) ? undefined : parts;
    },
    write: value => writeList((value as T[]).map(writePart)),
  };
}

export const cellKinds = {
  text,
  number,
  date,
  boolean,
  duration,
  list,
  reference,
  references,
  flows: structured<ToolFlow>(
    {
      en: 'flows such as component:default/shopify in api live (orders, contact), separated by |',
      fr: 'des flux tels que component:default/shopify in api live (orders, contact), séparés par |',
    },
    readFlow,
    writeFlow,
  ),
  transfers: structured<DataTransfer>(
    {
      en: `countries with a safeguard, such as US standard_clauses (Google LLC), separated by |; safeguards: ${transferSafeguards.join(
        ', ',
      )}`,
      fr: `des pays avec une garantie, tels que US standard_clauses (Google LLC), séparés par |\u00a0; garanties\u00a0: ${transferSafeguards.join(
        ', ',
      )}`,
    },
    readTransfer,
    writeTransfer,
  ),
} as const satisfies Record<string, CellKind>;
