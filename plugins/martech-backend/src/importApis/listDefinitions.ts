import { opendir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file that may hold a definition. */
export type DefinitionFile = {
  /** Where it lies. */
  absolute: string;
  /** Below the folder, with `/` between its parts. */
  path: string;
};

/**
 * Lists the JSON and YAML files below a folder, in the order of their paths. Links are not followed, so that nothing
 * outside the folder is read.
 *
 * @throws when the folder cannot be read.
 */
export async function listDefinitions(
  folder: string,
): Promise<DefinitionFile[]> {
  const files: DefinitionFile[] = [];
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile() || !/\.(json|ya?ml)$/i.test(entry.name)) continue;
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(folder, absolute).split(sep).join('/');
    files.push({ absolute, path });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
