import type { EditorRole } from './types';

/** The owners of a tool that decide on a field; admins and the registrant are over all of them. */
type FieldRole = Extract<
  EditorRole,
  'business' | 'technical' | 'budget' | 'privacy'
>;

/**
 * Who decides on each field of a sheet (docs/adr/0015): marketing on what the tool is for, IT on how it is built and
 * connected, the budget owner on money, the data protection team on personal data.
 */
const owners: Readonly<Record<string, readonly FieldRole[]>> = {
  title: ['business'],
  description: ['business'],
  summary: ['business'],
  type: ['business', 'technical'],
  vendor: ['business'],
  category: ['business'],
  capabilities: ['business'],
  url: ['business'],
  lifecycle: ['business'],
  owner: ['business'],
  owners: ['business'],
  accessibility: ['business', 'technical'],
  statusPage: ['technical'],
  healthUrl: ['technical'],
  hosting: ['technical'],
  flows: ['technical'],
  security: ['technical'],
  apis: ['technical'],
  consumedApis: ['technical'],
  definition: ['technical'],
  finance: ['business', 'budget'],
  data: ['privacy'],
};

/** Fields that somebody else decides on than those around them. */
const exceptions: Readonly<Record<string, readonly FieldRole[]>> = {
  '/owners/technical': ['business', 'technical'],
  '/owners/budget': ['business', 'budget'],
};

/** @public */
export type FieldOwnership = {
  /** Whether the sheet names a technical owner; without one the business owner decides for them. */
  hasTechnicalOwner: boolean;
};

/**
 * Who may change a field of a published tool that the portal manages, beside admins and, before the first validation,
 * whoever registered it.
 *
 * @param path - a JSON Pointer into the sheet, as of `changedSheetPaths`; `/owner` and `/owners/business` are the same.
 * @public
 */
export function fieldOwners(
  path: string,
  ownership: FieldOwnership,
): readonly EditorRole[] {
  const [, first = '', second] = path.split('/');
  const named =
    exceptions[second === undefined ? '' : `/${first}/${second}`] ??
    owners[first];
  if (!named) return [];
  return !ownership.hasTechnicalOwner && named.includes('technical')
    ? [...new Set<EditorRole>([...named, 'business'])]
    : named;
}

/**
 * Whether somebody may change a field: the one rule by which the registry refuses and the form closes a field.
 *
 * @param roles - what the person is to the tool.
 * @public
 */
export function mayEditField(
  path: string,
  roles: readonly EditorRole[],
  ownership: FieldOwnership,
): boolean {
  if (roles.includes('admin') || roles.includes('registrant')) return true;
  return fieldOwners(path, ownership).some(role => roles.includes(role));
}
