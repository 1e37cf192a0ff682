import { getDomain } from 'tldts';
import type { LocalizedText } from '@passerelle/plugin-martech-common';
import { splitWords } from './text/foldText';

/** Longer names are told apart by what they begin with. */
const MAX_NAME = 40;
/** A shorter name has too many neighbours for a slip of the pen to mean anything. */
const LEAST_NEAR = 5;
const LEAST_FAMILY = 4;

const legalForms = new Set(
  'ag bv co corp corporation gmbh inc ltd limited llc nv oy plc sa sarl sas se srl'.split(
    ' ',
  ),
);

/** Words with which names of quite different tools begin. */
const commonWords = new Set(
  `agence analyse analytics application campagne cloud data digital email espace gestion
   le la les marketing mobile mon notre outil plateforme platform portail service site smart social
   solution studio super the tool tools web`.split(/\s+/),
);

/** What of a tool can be like another one. */
export type Likeness = {
  titles: LocalizedText;
  name?: string;
  vendor?: string;
  url?: string;
};

/** A name without case, accents, spaces and signs. */
export function squashName(name: string): string {
  return splitWords(name).join('').slice(0, MAX_NAME);
}

/** A vendor without its legal form: `Brevo SAS` is `brevo`. */
export function squashVendor(vendor: string): string {
  const words = splitWords(vendor);
  const [first, ...rest] = words;
  return [first ?? '', ...rest.filter(word => !legalForms.has(word))]
    .join('')
    .slice(0, MAX_NAME);
}

/** The domain that was registered for an address: `https://app.brevo.com/login` is on `brevo.com`. */
export function siteOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const domain = getDomain(url, { allowPrivateDomains: true });
  return domain === null || domain.length > 100 ? undefined : domain;
}

/** The first word of a name, when it says whose tool it is. */
export function familyOf(title: string): string | undefined {
  const [first] = splitWords(title);
  return first !== undefined &&
    first.length >= LEAST_FAMILY &&
    !commonWords.has(first)
    ? first.slice(0, MAX_NAME)
    : undefined;
}

/** A name and what is left of it without one letter: two names with one slip between them share one of these. */
function nearMisses(name: string): string[] {
  if (name.length < LEAST_NEAR) return [name];
  const letters = [...name];
  return [
    ...new Set([
      name,
      ...letters.map((_, at) =>
        [...letters.slice(0, at), ...letters.slice(at + 1)].join(''),
      ),
    ]),
  ];
}

/** The squashed names of a tool. */
export function namesOf({ titles, name }: Likeness): string[] {
  const squashed = [titles.en, titles.fr, name ?? '']
    .map(squashName)
    .filter(text => text !== '');
  return [...new Set(squashed)];
}

/**
 * The keys under which a tool is found by others like it, as pure texts of an index.
 *
 * @returns `strong`: few tools share such a key; `weak`: a vendor can have many tools.
 */
export function likenessKeys(tool: Likeness): {
  strong: string[];
  weak: string[];
} {
  const near = namesOf(tool).flatMap(nearMisses);
  const site = siteOf(tool.url);
  const vendor = tool.vendor && squashVendor(tool.vendor);
  const families = [tool.titles.en, tool.titles.fr].map(familyOf);
  return {
    strong: [...new Set(near)].map(miss => `near:${miss}`),
    weak: [
      ...new Set([
        ...(site ? [`site:${site}`] : []),
        ...(vendor ? [`vendor:${vendor}`] : []),
        ...families.flatMap(family => (family ? [`family:${family}`] : [])),
      ]),
    ],
  };
}
