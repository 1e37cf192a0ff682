import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import type { PageInfo } from '../../database/readPage';

const PINNED = /^(\d{4}-\d{2}-\d{2})\.(.+)$/;

/** A place in a list whose days count from the day on which its first page was read. */
export type PinnedCursor = { today: string; cursor: string };

/** @throws InputError for a text that no page of this list gave. */
export function readPinned(text: string): PinnedCursor {
  const [, today, cursor] = PINNED.exec(text) ?? [];
  if (today === undefined || !DateTime.fromISO(today).isValid) {
    throw new InputError(
      'cursor is not one of this list; take it from pageInfo and repeat the other parameters unchanged',
    );
  }
  return { today, cursor };
}

/** Gives the cursors of a page the day on which its list began, so that who reads on after midnight reads the same list. */
export function pinCursors(
  { nextCursor, prevCursor }: PageInfo,
  today: string,
): PageInfo {
  return {
    ...(nextCursor && { nextCursor: `${today}.${nextCursor}` }),
    ...(prevCursor && { prevCursor: `${today}.${prevCursor}` }),
  };
}
