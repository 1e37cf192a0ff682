import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import { describeValue, type ValueWords } from './describeValues';
import { localized } from './localized';

const CODE = /^[a-z]+(_[a-z]+)+$/;

/**
 * Puts words in the place of the codes of a value, at any depth. A code
 * without words is at least spelled out: `public_cloud` is “public cloud”.
 *
 * @param value - as the engine gives it
 * @param labels - words by code
 * @param language - language of the reader
 */
function nameCodes(
  value: unknown,
  labels: Record<string, LocalizedText> | undefined,
  language: string,
): unknown {
  if (typeof value === 'string') {
    return nameCode(value, labels, language);
  }
  if (Array.isArray(value)) {
    return value.map(item => nameCodes(item, labels, language));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        nameCodes(part, labels, language),
      ]),
    );
  }
  return value;
}

/**
 * Reads one value out, codes in words: those of its form, else those that the
 * engine gives.
 */
export function describeCoded(
  value: unknown,
  labels: Record<string, LocalizedText> | undefined,
  schema: Record<string, unknown> | undefined,
  words: ValueWords,
): string {
  return describeValue(
    schema?.enum ? value : nameCodes(value, labels, words.language),
    schema,
    words,
  );
}

function nameCode(
  code: string,
  labels: Record<string, LocalizedText> | undefined,
  language: string,
): string {
  // Own keys only: a text may be called like something every object has.
  const label =
    labels && Object.hasOwn(labels, code) ? labels[code] : undefined;
  if (label) {
    return localized(label, language);
  }
  return CODE.test(code) ? code.replaceAll('_', ' ') : code;
}
