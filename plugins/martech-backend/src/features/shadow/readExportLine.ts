import type { LocalizedText } from '@passerelle/plugin-martech-common';
import { acceptedCells, readDate, readNumber } from '../../csv/cells';
import type { CsvTableRow } from '../../csv/readCsvTable';
import type { CsvDelimiter } from '../../csv/detectDelimiter';
import { squashVendor } from '../../domain/likeness';
import type { ExportColumn } from './exportColumns';
import type { FindingFacts } from './Finding';

const MAX_NAME = 100;
/** More people than any company has; a larger number is of another column, and no database keeps it as a count. */
const MAX_USERS = 10_000_000;
const acceptedUsers = {
  en: `a number from 0 to ${MAX_USERS}`,
  fr: `un nombre de 0 à ${MAX_USERS}`,
};

/** One line of an export: a tool that was paid or used. Lines with the same key speak of the same tool. */
export type ExportLine = { key: string; facts: FindingFacts };

function problem(
  cell: string,
  accepted: LocalizedText,
  name: LocalizedText,
): LocalizedText {
  return {
    en: `${name.en}: "${cell}" cannot be read; accepted is ${accepted.en}`,
    fr: `${name.fr}\u00a0: «\u00a0${cell}\u00a0» ne se lit pas\u00a0; accepté\u00a0: ${accepted.fr}`,
  };
}

function isCount(people: number): boolean {
  return people >= 0 && people <= MAX_USERS;
}

/** @returns the line, or what is wrong with it. */
export function readExportLine(
  row: CsvTableRow<ExportColumn>,
  delimiter: CsvDelimiter,
): ExportLine | LocalizedText {
  const { cells } = row;
  const name = (cells.name || cells.vendor || '').slice(0, MAX_NAME);
  const key = squashVendor(name);
  if (!key) {
    return {
      en: 'The application or the merchant is missing',
      fr: 'L’outil ou le marchand manque',
    };
  }
  const amount = cells.amount ? readNumber(cells.amount, delimiter) : undefined;
  if (cells.amount && amount === undefined) {
    return problem(cells.amount, acceptedCells.number, {
      en: 'Amount',
      fr: 'Montant',
    });
  }
  const since = cells.date ? readDate(cells.date) : undefined;
  if (cells.date && since === undefined) {
    return problem(cells.date, acceptedCells.date, { en: 'Date', fr: 'Date' });
  }
  const people = cells.users ? readNumber(cells.users, delimiter) : undefined;
  if (cells.users && (people === undefined || !isCount(people))) {
    return problem(cells.users, acceptedUsers, {
      en: 'Users',
      fr: 'Utilisateurs',
    });
  }
  return {
    key,
    facts: {
      name,
      ...(cells.vendor && { vendor: cells.vendor.slice(0, MAX_NAME) }),
      ...(cells.url && { url: cells.url.slice(0, 500) }),
      ...(cells.purpose && { purpose: cells.purpose.slice(0, 1000) }),
      ...(amount !== undefined && {
        yearlyCost: amount,
        currency: (cells.currency || 'EUR').slice(0, 10).toUpperCase(),
      }),
      ...(since !== undefined && { since }),
      ...(people !== undefined && { people: Math.round(people) }),
    },
  };
}

/** Two lines about the same tool: amounts add up, the earliest day and the most people count. */
export function joinFacts(
  first: FindingFacts,
  second: FindingFacts,
): FindingFacts {
  const days = [first.since, second.since].filter(day => day !== undefined);
  const people = [first.people, second.people].filter(
    count => count !== undefined,
  );
  return {
    ...second,
    ...first,
    ...joinAmounts(first, second),
    ...(days.length > 0 && { since: days.sort()[0] }),
    ...(people.length > 0 && { people: Math.max(...people) }),
  };
}

/** Adds amounts of one currency; an amount in another one is left out, because no rate is known. */
function joinAmounts(
  first: FindingFacts,
  second: FindingFacts,
): Pick<FindingFacts, 'yearlyCost' | 'currency'> {
  const { yearlyCost, currency } =
    first.yearlyCost === undefined ? second : first;
  if (yearlyCost === undefined) return {};
  const more =
    first.yearlyCost !== undefined && second.currency === currency
      ? second.yearlyCost ?? 0
      : 0;
  return { yearlyCost: yearlyCost + more, currency };
}
