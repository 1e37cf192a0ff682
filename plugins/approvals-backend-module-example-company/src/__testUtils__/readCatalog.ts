import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

const root = resolvePackagePath(
  '@passerelle/plugin-approvals-backend-module-example-company',
  '../../catalog-info',
);

/** A YAML document of the example company, with the file that holds it. */
export type CatalogDocument = { file: string; entity: Entity };

/**
 * Reads the entities of one folder of `catalog-info/`.
 *
 * @throws Error when a file is not YAML, with its name.
 */
export function readCatalog(
  folder: 'org' | 'tools' | 'apis' | 'domains',
): CatalogDocument[] {
  return readdirSync(join(root, folder))
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name => {
      const file = `${folder}/${name}`;
      const documents = parseAllDocuments(
        readFileSync(join(root, file), 'utf8'),
      );
      return documents.map(document => {
        if (document.errors.length > 0) {
          throw new Error(`${file}: ${document.errors[0].message}`);
        }
        return { file, entity: document.toJSON() };
      });
    });
}
