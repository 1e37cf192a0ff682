import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { taxonomy as builtInTaxonomy } from '../taxonomy';
import type { Taxonomy, ToolType } from '../types';
import { explainClaim, findSheetClaims } from './findVerdictClaims';
import { sheetSchema } from './sheetSchema';

const validators = new Map<ToolType, ValidateFunction>();

function validatorFor(type: ToolType): ValidateFunction {
  const known = validators.get(type);
  if (known) return known;
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    verbose: true,
    allowUnionTypes: true,
  });
  ajv.addVocabulary(['x-accepts', 'x-recommended']);
  addFormats(ajv, ['date', 'duration']);
  const validator = ajv.compile(sheetSchema(type));
  validators.set(type, validator);
  return validator;
}

function propertyNames(error: ErrorObject): string {
  return Object.keys(error.parentSchema?.properties ?? {}).join(', ');
}

function acceptedWords(error: ErrorObject): string | undefined {
  const accepts: unknown = error.parentSchema?.['x-accepts'];
  return typeof accepts === 'string' ? accepts : undefined;
}

function explain(error: ErrorObject): string {
  const path = error.instancePath || '/';
  const base = error.instancePath;
  switch (error.keyword) {
    case 'additionalProperties':
      return `${base}/${
        error.params.additionalProperty
      } is unknown; accepted here: ${propertyNames(error)}`;
    case 'required':
      return `${base}/${error.params.missingProperty} is missing`;
    case 'enum':
      return `${path} must be one of ${error.params.allowedValues.join(', ')}`;
    case 'type':
      return `${path} must be ${
        acceptedWords(error) ?? `of type ${error.params.type}`
      }`;
    case 'pattern':
    case 'format':
      return `${path} must be ${
        acceptedWords(error) ?? 'a text that is not blank'
      }`;
    case 'uniqueItems':
      return `${path} must not hold the same value twice`;
    default:
      return `${path} ${error.message ?? 'is not valid'}`;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function closest(word: string, known: readonly string[]): string {
  const first = word.split('-')[0];
  const near = known.filter(id => id.includes(first)).slice(0, 5);
  return (near.length > 0 ? near : known.slice(0, 5)).join(', ');
}

function unknownIds(sheet: unknown, taxonomy: Taxonomy): string[] {
  if (!isRecord(sheet)) return [];
  const subcategories = taxonomy.categories.flatMap(c => c.subcategories);
  const categoryIds = subcategories.map(s => s.id);
  const capabilityIds = subcategories.flatMap(s =>
    s.capabilities.map(capability => capability.id),
  );
  const errors: string[] = [];
  const { category, capabilities } = sheet;
  if (typeof category === 'string' && !categoryIds.includes(category)) {
    errors.push(
      `/category: the taxonomy has no subcategory '${category}'; accepted are its ${
        categoryIds.length
      } subcategories, for instance ${closest(category, categoryIds)}`,
    );
  }
  if (Array.isArray(capabilities)) {
    capabilities.forEach((capability: unknown, index) => {
      if (
        typeof capability === 'string' &&
        !capabilityIds.includes(capability)
      ) {
        errors.push(
          `/capabilities/${index}: the taxonomy has no capability '${capability}'; accepted are for instance ${closest(
            capability,
            capabilityIds,
          )}`,
        );
      }
    });
  }
  return errors;
}

/** PostgreSQL keeps neither a character NUL nor half of one; a sheet says the same on every database. */
function unstorable(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    return /[\0\p{Surrogate}]/u.test(value)
      ? [
          `${path} may hold neither the character NUL nor half of a surrogate pair`,
        ]
      : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => [
        ...unstorable(key, path),
        ...unstorable(child, `${path}/${key}`),
      ])
    : [];
}

/**
 * Checks a tool sheet: its fields, and that it claims no verdict.
 *
 * @param sheet - what stands under `spec.martech`, or what a form of the portal sent.
 * @param type - the profile that applies.
 * @param options - `taxonomy` against which category and capabilities are checked, when it is not the portal's own.
 * @returns clear errors, each of which begins with the path of the field and says what is accepted; empty when the sheet is good.
 * @public
 */
export function validateSheet(
  sheet: unknown,
  type: ToolType,
  options: { taxonomy?: Taxonomy } = {},
): string[] {
  const claims = findSheetClaims(sheet);
  const validator = validatorFor(type);
  const shapeErrors = validator(sheet)
    ? []
    : (validator.errors ?? []).map(explain);
  const errors = [
    ...claims.map(explainClaim),
    ...shapeErrors.filter(
      error => !claims.some(claim => error.startsWith(`${claim} `)),
    ),
    ...unstorable(sheet),
    ...unknownIds(sheet, options.taxonomy ?? builtInTaxonomy),
  ];
  return [...new Set(errors)];
}
