import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { stringify } from 'yaml';

/** Where imported entities go. */
export interface EntityWriter {
  write(entity: Entity): Promise<void>;
  /** All of it is on disk afterwards. */
  close(): Promise<void>;
}

function toYaml(entity: Entity): string {
  return stringify(entity, { lineWidth: 0, blockQuote: 'literal' });
}

/** One file with all entities, written as they come. */
class FileWriter implements EntityWriter {
  readonly #stream: WriteStream;

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  async write(entity: Entity): Promise<void> {
    if (!this.#stream.write(`---\n${toYaml(entity)}`)) {
      await once(this.#stream, 'drain');
    }
  }

  async close(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'finish');
  }
}

/** One file per entity, so that a change of one API is a change of one file. */
class FolderWriter implements EntityWriter {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(entity: Entity): Promise<void> {
    const path = join(this.#folder, `${entity.metadata.name}.yaml`);
    await writeFile(path, toYaml(entity));
  }

  async close(): Promise<void> {}
}

/** Writes nothing, for a dry run. */
const nowhere: EntityWriter = {
  write: async () => {},
  close: async () => {},
};

/**
 * Opens what entities are written to.
 *
 * @param out - a name that ends in `.yaml` is a file, another one a folder, none is a dry run.
 * @throws when it cannot be written.
 */
export async function openEntityWriter(
  out: string | undefined,
): Promise<EntityWriter> {
  if (out === undefined) return nowhere;
  if (!/\.ya?ml$/i.test(out)) {
    await mkdir(out, { recursive: true });
    return new FolderWriter(out);
  }
  await mkdir(dirname(out), { recursive: true });
  const stream = createWriteStream(out);
  await once(stream, 'open');
  return new FileWriter(stream);
}
