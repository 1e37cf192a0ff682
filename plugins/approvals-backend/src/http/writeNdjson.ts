import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

type Page = readonly unknown[];

/**
 * Writes items as lines of JSON while they come, at the pace of the reader, until the reader leaves.
 *
 * @throws what the first page throws, before anything is written, so that it can be answered as an error.
 */
export async function writeNdjson(
  response: Response,
  pages: AsyncIterable<Page>,
): Promise<void> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  response.status(200).type('application/x-ndjson');
  try {
    await pipeline(Readable.from(linesOf(first, iterator)), response);
  } catch (error) {
    if (!isGone(error)) {
      throw error;
    }
  }
}

async function* linesOf(
  first: IteratorResult<Page>,
  iterator: AsyncIterator<Page>,
): AsyncGenerator<string> {
  if (first.done) {
    return;
  }
  yield toLines(first.value);
  for await (const page of { [Symbol.asyncIterator]: () => iterator }) {
    yield toLines(page);
  }
}

function toLines(page: Page): string {
  return page.map(item => `${JSON.stringify(item)}\n`).join('');
}

function isGone(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    Reflect.get(error, 'code') === 'ERR_STREAM_PREMATURE_CLOSE'
  );
}
