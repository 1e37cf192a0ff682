import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import {
  readDeclaration,
  type ToolDeclaration,
} from '../domain/ToolDeclaration';

/** Every tool of the example company, as its files declare it. */
export function readExampleTools(repository: string): ToolDeclaration[] {
  const folders = ['tools', 'apis'].map(name =>
    path.join(repository, 'catalog-info', name),
  );
  return folders
    .flatMap(folder =>
      readdirSync(folder)
        .sort()
        .map(file => readFileSync(path.join(folder, file), 'utf8')),
    )
    .flatMap(text => parseAllDocuments(text))
    .map(document => readDeclaration(document.toJS() as Entity))
    .filter(declaration => declaration !== undefined)
    .map(declaration => {
      if ('errors' in declaration) {
        throw new Error(`${declaration.ref}: ${declaration.errors.join('; ')}`);
      }
      return declaration;
    });
}
