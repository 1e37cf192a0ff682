import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { parse } from 'yaml';

/** The contract, as `@backstage/backend-openapi-utils` takes it. */
export type OpenApiDocument = Parameters<
  typeof createValidatedOpenApiRouter
>[0];

/** The part of a contract that one path is checked by. */
export function contractOf(
  document: OpenApiDocument,
  path: string,
): OpenApiDocument {
  const { paths, ...rest } = structuredClone(document);
  return { ...rest, paths: { [path]: paths?.[path] } };
}

/**
 * Reads the contract from the package, where it is both in the repository and in a published package.
 */
export function readOpenApiDocument(): OpenApiDocument {
  const path = resolvePackagePath(
    '@passerelle/plugin-approvals-backend',
    'src/schema/openapi.yaml',
  );
  return parse(readFileSync(path, 'utf8'));
}
