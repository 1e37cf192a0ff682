import { readFileSync } from 'fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { parse } from 'yaml';

export type OpenApiDocument = Parameters<
  typeof createValidatedOpenApiRouter
>[0];

/** Reads the contract of this back end; it lies in the published package too. */
export function openApiDocument(): OpenApiDocument {
  const path = resolvePackagePath(
    '@passerelle/plugin-martech-backend',
    'src/schema/openapi.yaml',
  );
  return parse(readFileSync(path, 'utf8'));
}

/** The part of a contract that one path is checked by. */
export function contractOf(
  document: OpenApiDocument,
  path: string,
): OpenApiDocument {
  const { paths, ...rest } = structuredClone(document);
  return { ...rest, paths: { [path]: paths?.[path] } };
}
