import { sheetSchema } from '../sheet/sheetSchema';
import { findSheetClaims, explainClaim } from '../sheet/findVerdictClaims';
import { validateSheet } from '../sheet/validateSheet';
import { toolTypes, type ToolType } from '../types';
import {
  registrationLifecycles,
  type DraftSheet,
  type RegistrationSheet,
} from './types';

const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/;
const OWNER = /^(?:group|user):[a-z0-9-]{1,63}\/[a-z0-9._-]{1,63}$/i;
const API = /^api:[a-z0-9-]{1,63}\/[a-z0-9._-]{1,63}$/i;
const MAX_TITLE = 100;
const MAX_DESCRIPTION = 2_000;
const MAX_APIS = 100;

/**
 * The most characters of a definition that the portal keeps with an API.
 *
 * @public
 */
export const MAX_KEPT_DEFINITION_CHARACTERS = 2_000_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown, maxLength: number): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= maxLength &&
    !value.includes('\u0000')
  );
}

function isApiList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MAX_APIS &&
    value.every(ref => typeof ref === 'string' && API.test(ref))
  );
}

/** What stands beside the fields of `spec.martech`; each says what it accepts. */
const ownFields: Record<
  string,
  { accepts: string; check: (value: unknown) => boolean }
> = {
  name: {
    accepts:
      'lower-case letters, digits, hyphens, dots and underscores, 63 at most',
    check: value => typeof value === 'string' && NAME.test(value),
  },
  type: {
    accepts: `one of ${toolTypes.join(', ')}`,
    check: value => toolTypes.some(type => type === value),
  },
  description: {
    accepts: `a text that is not blank, of ${MAX_DESCRIPTION} characters at most`,
    check: value => isText(value, MAX_DESCRIPTION),
  },
  lifecycle: {
    accepts: `one of ${registrationLifecycles.join(', ')}`,
    check: value => registrationLifecycles.some(known => known === value),
  },
  apis: {
    accepts: `a list of ${MAX_APIS} full entity references at most, each such as api:default/brevo-api`,
    check: isApiList,
  },
  consumedApis: {
    accepts: `a list of ${MAX_APIS} full entity references at most, each such as api:default/brevo-api`,
    check: isApiList,
  },
  definition: {
    accepts: `the text of a specification, of ${MAX_KEPT_DEFINITION_CHARACTERS} characters at most`,
    check: value => isText(value, MAX_KEPT_DEFINITION_CHARACTERS),
  },
};

function acceptedFields(type: ToolType): string[] {
  const { properties } = sheetSchema(type);
  return [...Object.keys(ownFields), ...Object.keys(Object(properties))];
}

function unknownFields(sheet: Record<string, unknown>, type: ToolType) {
  const accepted = acceptedFields(type);
  const claims = findSheetClaims(sheet);
  return Object.keys(sheet)
    .filter(key => !accepted.includes(key) && !claims.includes(`/${key}`))
    .map(key => `/${key} is unknown; accepted here: ${accepted.join(', ')}`);
}

function titleErrors(title: unknown): string[] {
  if (title === undefined) return ['/title is missing'];
  const accepts = `a text that is not blank, of ${MAX_TITLE} characters at most, or one for each of en and fr`;
  if (isText(title, MAX_TITLE)) return [];
  if (!isRecord(title)) return [`/title must be ${accepts}`];
  const unknown = Object.keys(title)
    .filter(key => key !== 'en' && key !== 'fr')
    .map(key => `/title/${key} is unknown; accepted here: en, fr`);
  const missing = ['en', 'fr']
    .filter(language => !isText(title[language], MAX_TITLE))
    .map(language =>
      title[language] === undefined
        ? `/title/${language} is missing`
        : `/title/${language} must be a text that is not blank, of ${MAX_TITLE} characters at most`,
    );
  return [...unknown, ...missing];
}

function ownErrors(sheet: Record<string, unknown>): string[] {
  return Object.entries(ownFields)
    .filter(([field, { check }]) => {
      const value = sheet[field];
      return value !== undefined && !check(value);
    })
    .map(([field, { accepts }]) => `/${field} must be ${accepts}`);
}

function businessOwnerErrors(owners: unknown): string[] {
  const business = isRecord(owners) ? owners.business : undefined;
  return business === undefined ||
    (typeof business === 'string' && OWNER.test(business))
    ? []
    : [
        '/owners/business must be a full entity reference such as group:default/crm-team or user:default/engineer',
      ];
}

/** The part of a registration that stands under `spec.martech`. */
function martechPart(sheet: Record<string, unknown>, type: ToolType) {
  const known = Object.keys(Object(sheetSchema(type).properties));
  const claims = findSheetClaims(sheet);
  const part = Object.fromEntries(
    Object.entries(sheet).filter(
      ([key]) =>
        key !== 'title' && (known.includes(key) || claims.includes(`/${key}`)),
    ),
  );
  if (!isRecord(part.owners)) return part;
  const { business: _, ...owners } = part.owners;
  return { ...part, owners };
}

function typeOf(sheet: Record<string, unknown>): ToolType {
  return toolTypes.find(type => type === sheet.type) ?? 'saas';
}

/**
 * Checks what is about to be registered.
 *
 * @returns clear errors, each of which begins with the path of the field and says what is accepted; empty when all is good.
 * @public
 */
export function checkRegistration(sheet: unknown): string[] {
  if (!isRecord(sheet)) return ['/ must be an object'];
  const type = typeOf(sheet);
  return [
    ...unknownFields(sheet, type),
    ...titleErrors(sheet.title),
    ...ownErrors(sheet),
    ...businessOwnerErrors(sheet.owners),
    ...validateSheet(martechPart(sheet, type), type),
  ];
}

/**
 * Whether {@link checkRegistration} has nothing to say.
 *
 * @public
 */
export function isRegistration(sheet: unknown): sheet is RegistrationSheet {
  return checkRegistration(sheet).length === 0;
}

/**
 * Checks a draft: it may lack anything and hold what is half typed, but no field that nobody knows and no verdict.
 *
 * @public
 */
export function checkDraft(sheet: unknown): string[] {
  if (!isRecord(sheet)) return ['/ must be an object'];
  return [
    ...unknownFields(sheet, typeOf(sheet)),
    ...findSheetClaims(sheet).map(explainClaim),
  ];
}

/**
 * Whether {@link checkDraft} has nothing to say.
 *
 * @public
 */
export function isDraft(sheet: unknown): sheet is DraftSheet {
  return checkDraft(sheet).length === 0;
}
