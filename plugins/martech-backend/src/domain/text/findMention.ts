/** A question that names a tool: what stands before the name, and what begins with it. */
export type Mention = { before: string; after: string };

const works =
  '(?:that\\s+)?(?:works?|working|integrates?|integrated|connects?|connected|compatible)\\s+(?:with|to)';
const fonctionne =
  "(?:qui\\s+)?(?:s['’]\\s?)?(?:marche|fonctionne|communique|compatible|connect|integr|reli|branch)\\p{L}{0,3}\\s+(?:avec|au|aux|a|sur)";
const instead =
  '(?:alternatives?|competitors?)\\s+(?:to|for|of)|(?:other\\s+)?than|instead\\s+of|replac(?:e|ing|ement\\s+(?:for|of))|(?:but\\s+)?not|except(?:\\s+for)?|without';
const plutot =
  "(?:alternatives?|equivalents?)\\s+(?:aux?|a|de|d['’])|(?:autres?\\s+(?:chose\\s+)?)que|(?:a\\s+la\\s+place|au\\s+lieu)\\s+d[e'’]|remplac(?:er|ant\\s+d[e'’]|e)|sauf|(?:mais\\s+)?pas|sans|hors";

const between = (phrase: string) =>
  new RegExp(`(?:^|\\s)(?:${phrase})\\s*(?<after>\\b.+)$`, 'u');

const phrases = {
  /** "Works with Salesforce": the tool that an answer must work with. */
  worksWith: between(`${works}|${fonctionne}`),
  /** "Other than Hotjar": the tool that is not wanted, and often what an answer should be like. */
  without: between(`${instead}|${plutot}`),
};

/** Finds the phrase with which a question names another tool, in French or English. */
export function findMention(
  text: string,
  kind: keyof typeof phrases,
): Mention | undefined {
  const folded = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim();
  const found = phrases[kind].exec(folded);
  const after = found?.groups?.after;
  return found && after !== undefined
    ? { before: folded.slice(0, found.index), after }
    : undefined;
}
