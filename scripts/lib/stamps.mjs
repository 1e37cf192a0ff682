import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

async function* filesBelow(directory) {
  const entries = await readdir(directory, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) {
      yield* filesBelow(full);
    } else if (entry.isFile()) {
      yield full;
    }
  }
}

/**
 * A fingerprint of files and folders: the same content gives the same text.
 *
 * @param {string[]} places - files or folders below the root
 * @param {(file: string) => boolean} counts - which files below a folder matter
 */
export async function fingerprint(places, counts = () => true) {
  const hash = createHash('sha256');
  const add = async file => {
    hash.update(path.relative(inRoot(), file)).update(await readFile(file));
  };
  for (const place of places) {
    const full = inRoot(place);
    try {
      for await (const file of filesBelow(full)) {
        if (counts(file)) {
          await add(file);
        }
      }
    } catch (error) {
      if (error.code !== 'ENOTDIR') {
        throw error;
      }
      await add(full);
    }
  }
  return hash.digest('hex');
}

const stampFile = name => inRoot('.cache', `${name}.stamp`);

/** Whether the step was done for exactly this fingerprint. */
export async function isDone(name, print) {
  return (
    (await readFile(stampFile(name), 'utf8').catch(() => undefined)) === print
  );
}

/** Remembers that the step is done for this fingerprint. */
export async function markDone(name, print) {
  await mkdir(inRoot('.cache'), { recursive: true });
  await writeFile(stampFile(name), print);
}
