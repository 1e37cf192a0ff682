import type { EntityRef } from './types';

/** Told at most so many people in one comment. */
const MAX_MENTIONS = 20;
const MENTION =
  /(?<![\w@/])@(user:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)/gi;

/**
 * The people named in a comment, as `@user:default/dpo`; each once, in the order of the text, at most twenty.
 *
 * @public
 */
export function findMentions(body: string): EntityRef[] {
  const refs = [...body.matchAll(MENTION)].map(([, ref]) => ref.toLowerCase());
  return [...new Set(refs)].slice(0, MAX_MENTIONS);
}
