import type { LocalizedText } from '@passerelle/plugin-martech-common';
import { fieldColumns, type FieldColumn } from './toolColumns';

/** What the check of the sheet says most, in French; it speaks English as all of REST does. */
const french: ReadonlyArray<[english: RegExp, text: string]> = [
  [/^is missing$/, 'à remplir'],
  [
    /^the catalog has no (\S+);.*/,
    'le catalogue n’a pas $1 ; accepté : un groupe ou une personne du catalogue',
  ],
  [
    /^must be an address that begins with https:.*/,
    'accepté : une adresse qui commence par https://',
  ],
  [
    /^must be an ISO 4217 code.*/,
    'accepté : un code de devise à trois lettres, tel que EUR',
  ],
  [/^must be >= (\S+)$/, 'accepté : $1 ou plus'],
  [/^must be of type integer$/, 'accepté : un nombre entier'],
  [
    /^must NOT have more than (\d+) characters$/,
    'accepté : $1 caractères au plus',
  ],
];

function inFrench(text: string): string {
  const known = french.find(([english]) => english.test(text));
  return known ? text.replace(known[0], known[1]) : `valeur refusée (${text})`;
}

/** The path of the field with which an error of the sheet begins. */
function pathOf(error: string): string | undefined {
  return /^(\/[^\s:]*):?(?:\s|$)/.exec(error)?.[1];
}

/** The column of the field that an error of the sheet names. */
export function columnOf(error: string): FieldColumn | undefined {
  const path = pathOf(error);
  if (path === undefined) return undefined;
  return (
    fieldColumns.find(known => `${path}/`.startsWith(`/${known.path}/`)) ??
    fieldColumns.find(known => `/${known.path}/`.startsWith(`${path}/`))
  );
}

/** Puts an error of the sheet into words that name the column. */
export function explainError(error: string): LocalizedText {
  const path = pathOf(error);
  if (path === undefined) return { en: error, fr: error };
  const name = columnOf(error)?.title ?? { en: path, fr: path };
  const text = error.slice(error.indexOf(' ') + 1);
  return {
    en: `${name.en}: ${text}`,
    fr: `${name.fr}\u00a0: ${inFrench(text)}`,
  };
}
