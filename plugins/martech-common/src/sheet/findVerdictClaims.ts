import type { Entity } from '@backstage/catalog-model';
import { reservedAnnotations } from '../annotations';
import { isToolEntity } from './toolTypeOf';

const ORIGIN =
  'verdicts come from reviews only: file a validation request for the tool, the registry then writes its status';

/** Keys, without case, hyphen and underscore, by which people try to declare a verdict. */
const claimKeys = new Set([
  'approval',
  'approvals',
  'approvalstatus',
  'approved',
  'approvedby',
  'criteria',
  'health',
  'healthstate',
  'healthstatus',
  'integrationstatus',
  'passport',
  'refusal',
  'reviewstatus',
  'suspended',
  'suspension',
  'validated',
  'validatedby',
  'validation',
  'validations',
  'validationstatus',
  'validuntil',
  'verdict',
  'verdicts',
]);

/** In a sheet a flow has a declared status of its own: it says what is connected, not what is validated. */
const flowStatus = /^\/flows\/\d+\/status$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isClaim(key: string): boolean {
  const folded = key.toLowerCase().replace(/[-_\s.]/g, '');
  return folded === 'status' || claimKeys.has(folded);
}

function claimsBelow(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      claimsBelow(item, `${path}/${index}`),
    );
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const childPath = `${path}/${key}`;
    if (isClaim(key) && !flowStatus.test(childPath)) return [childPath];
    return claimsBelow(child, childPath);
  });
}

/**
 * Finds the claims of verdicts in a sheet, wherever it comes from.
 *
 * @returns JSON Pointers of the fields, below the sheet; empty when there is none.
 * @public
 */
export function findSheetClaims(sheet: unknown): string[] {
  return claimsBelow(sheet, '');
}

/**
 * Says of a claim why it is refused.
 *
 * @public
 */
export function explainClaim(path: string): string {
  return `${path} may not be declared: ${ORIGIN}`;
}

const reserved = (name: string) =>
  reservedAnnotations.includes(name.toLowerCase()) ||
  /^passerelle\.dev\/(validation|integration|health|verdict|passport|approv|status)/i.test(
    name,
  );

function reservedMetadata(entity: Entity): string[] {
  return (['annotations', 'labels'] as const).flatMap(part =>
    Object.keys(entity.metadata[part] ?? {})
      .filter(reserved)
      .map(name => `metadata.${part}['${name}']`),
  );
}

/**
 * Finds what an entity claims about its own validation, status or health. Nobody validates by editing YAML (design.md, 3).
 *
 * @remarks
 * Reserved annotations and labels are refused on every entity, fields of `spec` and of `spec.martech` on tools only.
 *
 * @param entity - as it was declared, before the registry's annotations are put on it.
 * @returns one message per claim, which says where verdicts come from; empty when there is none.
 * @public
 */
export function findVerdictClaims(entity: Entity): string[] {
  const claims = reservedMetadata(entity);
  if (isToolEntity(entity) && entity.spec) {
    const { martech, ...spec } = entity.spec;
    claims.push(
      ...Object.keys(spec)
        .filter(isClaim)
        .map(key => `spec.${key}`),
      ...Object.keys(entity.metadata)
        .filter(isClaim)
        .map(key => `metadata.${key}`),
      ...findSheetClaims(martech).map(
        path => `spec.martech${path.replaceAll('/', '.')}`,
      ),
    );
  }
  return claims.map(explainClaim);
}
