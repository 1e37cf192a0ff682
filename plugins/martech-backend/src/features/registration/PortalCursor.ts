import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { PortalPosition } from './PortalStore';

const schema = z.object({ at: z.string().max(40), ref: z.string().max(255) });

/** A position in the list of portal tools, as text. */
export function encodePosition({ changedAt, ref }: PortalPosition): string {
  return Buffer.from(JSON.stringify({ at: changedAt, ref })).toString(
    'base64url',
  );
}

/** @throws InputError when the text is no such position. */
export function decodePosition(text: string): PortalPosition {
  const read = () => {
    try {
      const json: unknown = JSON.parse(
        Buffer.from(text, 'base64url').toString('utf8'),
      );
      return schema.safeParse(json).data;
    } catch {
      return undefined;
    }
  };
  const position = read();
  if (!position) {
    throw new InputError('cursor is not one of this list; take it from there');
  }
  return { changedAt: position.at, ref: position.ref };
}
