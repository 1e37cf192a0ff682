import type { SubjectField } from '@passerelle/plugin-approvals-common';
import { fieldLabel, schemaAt, type ValueWords } from './describeValues';
import { localized } from './localized';
import { describeCoded } from './nameCodes';

/** One field of what is judged, read out. */
export type Fact = {
  path: string;
  label: string;
  text: string;
  /** What the value refers to, when these are entities of the catalog. */
  entityRefs: string[];
  /** True when the text stands for what the reader may not see. */
  isRedacted: boolean;
};

const ENTITY_REF =
  /^(user|group|component|api|system|domain):[^/\s]+\/[^/\s]+$/;
const CURRENCY = /\/currency$/;
const AMOUNT = /(cost|price|amount|fee|budget)$/i;

/**
 * Reads out the fields that the review of a criterion depends on.
 *
 * @param fields - all that is judged
 * @param criterion - fields of other criteria are left out
 * @param schema - the form's schema, if the reader may know it
 */
export function describeFacts(
  fields: readonly SubjectField[],
  criterion: string,
  schema: Record<string, unknown> | undefined,
  words: ValueWords,
): Fact[] {
  const currencies = new Map(
    fields
      .filter(field => CURRENCY.test(field.path))
      .map(field => [field.path.replace(CURRENCY, ''), String(field.value)]),
  );
  const currencyOf = (field: SubjectField) =>
    typeof field.value === 'number' && AMOUNT.test(field.path)
      ? currencies.get(parentOf(field.path))
      : undefined;
  // What few criteria look at says more about this one: it comes first.
  const concerned = fields
    .filter(field => field.criteria.includes(criterion))
    .sort((one, other) => one.criteria.length - other.criteria.length);
  const spoken = new Set(
    concerned
      .filter(field => currencyOf(field) !== undefined)
      .map(field => `${parentOf(field.path)}/currency`),
  );
  return concerned
    .filter(field => !spoken.has(field.path))
    .map(field => toFact(field, currencyOf(field), schema, words));
}

function toFact(
  field: SubjectField,
  currency: string | undefined,
  schema: Record<string, unknown> | undefined,
  words: ValueWords,
): Fact {
  const { path, label, value } = field;
  const text =
    typeof value === 'number' && currency
      ? words.money(value, currency)
      : describeCoded(value, field.valueLabels, schemaAt(path, schema), words);
  return {
    path,
    label: label
      ? localized(label, words.language)
      : fieldLabel(path, schema, words.language),
    text,
    entityRefs: refsIn(value),
    isRedacted: field.redacted === true,
  };
}

/** The entities that a value names: one, or one in each item of a list. */
function refsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return ENTITY_REF.test(value) ? [value] : [];
  }
  if (!Array.isArray(value)) {
    return [];
  }
  const refs = value.flatMap(item =>
    refsIn(
      typeof item === 'object' && item !== null
        ? Object.values(item).find(part => refsIn(part).length > 0)
        : item,
    ),
  );
  return refs.length === value.length ? refs : [];
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
