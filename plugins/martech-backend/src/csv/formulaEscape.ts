/**
 * Beginnings by which a spreadsheet may take a cell for a formula (contract.md, 4), with their full-width forms
 * (OWASP, CSV Injection).
 */
const RISKY = '=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20';
const risky = new RegExp(`^'*[${RISKY}]`);
/** A negative amount has nothing to compute: it stays a number, which people add up. */
const negative = /^-\d+(?:[.,]\d+)?$/;
const escaped = new RegExp(`^'+[${RISKY}]`);

/**
 * Makes a cell harmless to a spreadsheet. What looks like an escaped cell is escaped too, so that
 * {@link unescapeFormula} gives every text back as it was.
 */
export function escapeFormula(text: string): string {
  return risky.test(text) && !negative.test(text) ? `'${text}` : text;
}

/** Takes the escape of {@link escapeFormula} off again. */
export function unescapeFormula(text: string): string {
  return escaped.test(text) ? text.slice(1) : text;
}
