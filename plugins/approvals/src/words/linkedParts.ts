import type { EntityRef } from '@passerelle/plugin-approvals-common';

/** A piece of what a person wrote. */
export type LinkedPart =
  | { kind: 'text'; text: string }
  | { kind: 'link'; url: string }
  | { kind: 'person'; ref: EntityRef };

/** An address, or a person. */
const PARTS =
  /(?<bare>https?:\/\/[^\s<>"«»“”]+)|(?<![\w@/])@(?<ref>user:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)/giu;
const CLOSING = /[.,;:!?)\]'’]+$/;

/**
 * Finds links and people in what somebody wrote. Only `http` and `https`
 * addresses become links; everything else stays text.
 *
 * @param body - plain text; a person is `@user:default/name`
 */
export function linkedParts(body: string): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let end = 0;
  const say = (text: string) => {
    if (text !== '') {
      parts.push({ kind: 'text', text });
    }
  };
  for (const match of body.matchAll(PARTS)) {
    const part = toPart(match);
    if (part) {
      const { index = 0 } = match;
      say(body.slice(end, index));
      parts.push(part);
      end = index + lengthOf(match[0], part);
    }
  }
  say(body.slice(end));
  return parts;
}

function toPart(match: RegExpMatchArray): LinkedPart | undefined {
  const { bare, ref } = match.groups ?? {};
  if (ref) {
    return { kind: 'person', ref: ref.toLocaleLowerCase('en-US') };
  }
  const url = bare?.replace(CLOSING, '');
  return url && URL.canParse(url) ? { kind: 'link', url } : undefined;
}

/** A bare address does not take the full stop of its sentence with it. */
function lengthOf(written: string, part: LinkedPart): number {
  return part.kind === 'link' ? part.url.length : written.length;
}
