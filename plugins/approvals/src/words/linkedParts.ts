import type { EntityRef } from '@passerelle/plugin-approvals-common';

/** A piece of what a person wrote. */
export type LinkedPart =
  | { kind: 'text'; text: string }
  | { kind: 'link'; url: string; title: string }
  | { kind: 'person'; ref: EntityRef };

/** A link with a title, a bare address, or a person: in this order, the first that fits. */
const PARTS =
  /\[(?<title>[^[\]\n]{1,200})\]\((?<titled>https?:\/\/[^\s()]+)\)|(?<bare>https?:\/\/[^\s<>"«»“”]+)|(?<![\w@/])@(?<ref>user:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)/giu;
const CLOSING = /[.,;:!?)\]'’]+$/;

/**
 * Finds links and people in what somebody wrote. Only `http` and `https`
 * addresses become links; everything else stays text.
 *
 * @param body - plain text; a link with a title is `[title](https://…)`, a
 * person `@user:default/name`
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

/** Writes a link as {@link linkedParts} reads it. */
export function writeLink(link: { title: string; url: string }): string {
  const title = link.title.replace(/[[\]\n]/g, ' ').trim();
  const url = link.url.trim().replace(/\(/g, '%28').replace(/\)/g, '%29');
  return `[${title}](${url})`;
}

function toPart(match: RegExpMatchArray): LinkedPart | undefined {
  const { title, titled, bare, ref } = match.groups ?? {};
  if (ref) {
    return { kind: 'person', ref: ref.toLocaleLowerCase('en-US') };
  }
  const url = titled ?? bare?.replace(CLOSING, '');
  return url && URL.canParse(url)
    ? { kind: 'link', url, title: title ?? url }
    : undefined;
}

/** A bare address does not take the full stop of its sentence with it. */
function lengthOf(written: string, part: LinkedPart): number {
  return part.kind === 'link' && written.startsWith('http')
    ? part.url.length
    : written.length;
}
