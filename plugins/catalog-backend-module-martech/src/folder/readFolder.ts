import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a folder; `digest` changes when its text does. */
export type FolderFile = { path: string; digest: string };

/** Characters that mean nothing to the catalog's file reader, which takes a path as a pattern. */
const plainFileName = /^[\w.-]+\.ya?ml$/i;

async function digestOf(path: string): Promise<string> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    // Still listed: the catalog reports the file, and keeps what it read from it before.
    return 'unreadable';
  }
}

/**
 * Lists the YAML files of a folder, sorted.
 *
 * @param directory - not searched below
 * @returns `files`, and the names that cannot be taken as they are
 * @throws when the folder cannot be listed
 */
export async function readFolder(
  directory: string,
): Promise<{ files: FolderFile[]; misnamed: string[] }> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => entry.name)
    .filter(name => /\.ya?ml$/i.test(name))
    .sort();
  const files = await Promise.all(
    names
      .filter(name => plainFileName.test(name))
      .map(async name => {
        const path = join(directory, name);
        return { path, digest: await digestOf(path) };
      }),
  );
  return { files, misnamed: names.filter(name => !plainFileName.test(name)) };
}
