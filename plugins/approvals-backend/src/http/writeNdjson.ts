import { once } from 'node:events';
import type { Response } from 'express';

/** Writes items as lines of JSON while they come, at the pace of the reader. */
export async function writeNdjson(
  response: Response,
  pages: AsyncIterable<readonly unknown[]>,
): Promise<void> {
  response.status(200).type('application/x-ndjson');
  for await (const page of pages) {
    if (response.destroyed) {
      return;
    }
    const lines = page.map(item => `${JSON.stringify(item)}\n`).join('');
    if (!response.write(lines)) {
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
  }
  response.end();
}
