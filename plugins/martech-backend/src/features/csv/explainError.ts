import type { LocalizedText } from '@passerelle/plugin-martech-common';
import { fieldColumns } from './toolColumns';

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

/** Puts an error of the sheet, which begins with the path of its field, into words that name the column. */
export function explainError(error: string): LocalizedText {
  const [start, ...rest] = error.split(' ');
  const path = start.replace(/:$/, '');
  if (!path.startsWith('/')) return { en: error, fr: error };
  const column =
    fieldColumns.find(known => `${path}/`.startsWith(`/${known.path}/`)) ??
    fieldColumns.find(known => `/${known.path}/`.startsWith(`${path}/`));
  const name = column?.title ?? { en: path, fr: path };
  const text = rest.join(' ');
  return {
    en: `${name.en}: ${text}`,
    fr: `${name.fr}\u00a0: ${inFrench(text)}`,
  };
}
