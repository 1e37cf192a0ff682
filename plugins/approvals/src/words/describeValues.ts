import { entityKindsOf } from '../form/entityKindsOf';
import { localizeSchema } from '../form/localizeSchema';

/** What values need to be read out: the words of one language. */
export type ValueWords = {
  language: string;
  yes: string;
  no: string;
  date(value: string): string;
  number(value: number): string;
  money(amount: number, currency: string): string;
  /** An ISO 8601 duration in words; undefined for any other text. */
  duration(value: string): string | undefined;
};

export type DescribedValue = {
  path: string;
  label: string;
  text: string;
  /** For something of the catalog, which has a name and a page. */
  entityRef?: string;
};

type JsonRecord = Record<string, unknown>;

const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads values out with the labels and answers of their form.
 *
 * @param values - the values of a request
 * @param schema - the form's schema, if the reader may know it
 */
export function describeValues(
  values: JsonRecord,
  schema: JsonRecord | undefined,
  words: ValueWords,
): DescribedValue[] {
  const names = Object.keys(propertiesOf(schema)).filter(
    name => values[name] !== undefined,
  );
  const others = Object.keys(values).filter(name => !names.includes(name));
  return [...names, ...others].map(name => {
    const field = fieldSchema([name], schema);
    const value = values[name];
    const isEntity =
      typeof value === 'string' && entityKindsOf(field).length > 0;
    return {
      path: `/values/${name}`,
      label: fieldLabel(`/values/${name}`, schema, words.language),
      text: describeValue(value, field, words),
      ...(isEntity && { entityRef: value }),
    };
  });
}

/**
 * The label of a field as its form shows it; its name in words where the
 * schema is not known.
 *
 * @param path - JSON Pointer, `/values/…` or `/subject/…`
 */
export function fieldLabel(
  path: string,
  schema: JsonRecord | undefined,
  language: string,
): string {
  const [root, ...steps] = path.split('/').slice(1);
  const field = root === 'values' ? fieldSchema(steps, schema) : undefined;
  const title = field && localizeSchema(field, language).schema.title;
  return title ?? steps.map(inWords).join(' › ');
}

/** The schema of the field that a pointer of `/values` leads to. */
export function schemaAt(
  path: string,
  schema: JsonRecord | undefined,
): JsonRecord | undefined {
  const [root, ...steps] = path.split('/').slice(1);
  return root === 'values' ? fieldSchema(steps, schema) : undefined;
}

/** Reads one value out. */
export function describeValue(
  value: unknown,
  schema: JsonRecord | undefined,
  words: ValueWords,
): string {
  if (value === undefined || value === null || value === '') {
    return '';
  }
  if (Array.isArray(value)) {
    const items = isRecord(schema?.items) ? schema.items : undefined;
    return value.map(item => describeValue(item, items, words)).join(', ');
  }
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([name, item]) => {
        const field = fieldSchema([name], schema);
        const label =
          field && localizeSchema(field, words.language).schema.title;
        return `${label ?? inWords(name)} : ${describeValue(
          item,
          field,
          words,
        )}`;
      })
      .join(' ; ');
  }
  return enumName(value, schema, words.language) ?? plainText(value, words);
}

function plainText(value: unknown, words: ValueWords): string {
  switch (typeof value) {
    case 'boolean':
      return value ? words.yes : words.no;
    case 'number':
      return words.number(value);
    case 'string':
      return DATE_ONLY.test(value)
        ? words.date(value)
        : words.duration(value) ?? value;
    default:
      return String(value);
  }
}

function enumName(
  value: unknown,
  schema: JsonRecord | undefined,
  language: string,
): string | undefined {
  if (!schema || !Array.isArray(schema.enum)) {
    return undefined;
  }
  const names: unknown = localizeSchema(schema, language).uiSchema[
    'ui:enumNames'
  ];
  const index = schema.enum.indexOf(value);
  const name: unknown = Array.isArray(names) ? names[index] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function fieldSchema(
  steps: readonly string[],
  schema: JsonRecord | undefined,
): JsonRecord | undefined {
  return steps.reduce<JsonRecord | undefined>((node, step) => {
    const next = propertiesOf(node)[step] ?? node?.items;
    return isRecord(next) ? next : undefined;
  }, schema);
}

function propertiesOf(schema: JsonRecord | undefined): JsonRecord {
  return isRecord(schema?.properties) ? schema.properties : {};
}

/** `annualCost` is “Annual cost”. */
function inWords(name: string): string {
  const words = name
    .replace(/~1/g, '/')
    .replace(/[-_]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLocaleLowerCase('en-US');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
