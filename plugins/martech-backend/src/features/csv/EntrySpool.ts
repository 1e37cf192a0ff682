import { deflateRawSync, inflateRawSync } from 'zlib';
import type { ImportEntry } from '../registration/EntryReader';

const BLOCK = 200;

/**
 * Keeps what a file is about to write, so that it can be read again from its beginning. Sheets of one file say much the
 * same: compressed they take a fiftieth of what they take as objects.
 */
export class EntrySpool {
  readonly #blocks: Buffer[] = [];
  #open: ImportEntry[] = [];

  static create(): EntrySpool {
    return new EntrySpool();
  }

  private constructor() {}

  add(entry: ImportEntry): void {
    this.#open.push(entry);
    if (this.#open.length < BLOCK) return;
    this.#blocks.push(deflateRawSync(JSON.stringify(this.#open)));
    this.#open = [];
  }

  /** The entries in their order, each time from the first one. */
  *entries(): Generator<ImportEntry> {
    for (const block of this.#blocks) {
      const entries: ImportEntry[] = JSON.parse(
        inflateRawSync(block).toString(),
      );
      yield* entries;
    }
    yield* this.#open;
  }
}
