import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.object({
  /** Fingerprint of the question, so that a cursor of another one is refused. */
  q: z.string(),
  v: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .max(8),
  b: z.boolean(),
});

/** A position in a list, and the direction in which to go on from there. */
export type Cursor = {
  question: string;
  values: Array<string | number>;
  backwards: boolean;
};

export function encodeCursor(cursor: Cursor): string {
  const { question, values, backwards } = cursor;
  const json = JSON.stringify({ q: question, v: values, b: backwards });
  return Buffer.from(json).toString('base64url');
}

/** @throws InputError when the text is not a cursor of this very list. */
export function decodeCursor(text: string, question: string): Cursor {
  const read = () => {
    try {
      const json: unknown = JSON.parse(
        Buffer.from(text, 'base64url').toString('utf8'),
      );
      return cursorSchema.safeParse(json).data;
    } catch {
      return undefined;
    }
  };
  const cursor = read();
  if (!cursor || cursor.q !== question) {
    throw new InputError(
      'cursor is not one of this list; take it from pageInfo and repeat the other parameters unchanged',
    );
  }
  return { question, values: cursor.v, backwards: cursor.b };
}
