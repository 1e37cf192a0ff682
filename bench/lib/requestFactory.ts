import type { RequestState } from '../../plugins/approvals-backend/src/engine/types';
import {
  endings,
  PLACEHOLDERS,
  playTemplate,
  TEMPLATE_TIME,
  type Ending,
  type RequestKind,
} from './requestTemplates';

/** Of 100 requests, how many stand where. */
const SHARES: Record<Ending, number> = {
  approved: 75,
  rejected: 8,
  withdrawn: 5,
  changes_requested: 5,
  open: 5,
  draft: 2,
};
const ACCESS_SHARE = 60;
const REQUESTERS = 2_000;
const OWNERS = 40;
const TOOLS = 300;
/** How many requests the marketer filed, however many others there are. */
const OF_MARKETER = 60;
/** How many open tasks the owner of a tool has, however many others there are. */
const OF_TOOL_OWNER = 30;
const MINUTES_BETWEEN = 3;
const INSTANT = /2026-01-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const WORDS = new RegExp(Object.values(PLACEHOLDERS).join('|'), 'g');

/** Spreads numbers over 0..2³²-1; the same index always gives the same one. */
function scatter(index: number, salt: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function endingOf(percent: number): Ending {
  let sum = 0;
  return (
    endings.find(ending => {
      sum += SHARES[ending];
      return percent < sum;
    }) ?? 'draft'
  );
}

function idOf(index: number): string {
  const hex = (salt: number) =>
    scatter(index, salt).toString(16).padStart(8, '0');
  const tail = index.toString(16).padStart(12, '0');
  return `${hex(1)}-${hex(2).slice(0, 4)}-4000-8000-${tail}`;
}

type Choice = { kind: RequestKind; ending: Ending; words: Map<string, string> };

function choose(index: number, size: number): Choice {
  const pick = (salt: number, count: number) => scatter(index, salt) % count;
  const isOfMarketer = index % Math.floor(size / OF_MARKETER) === 0;
  const isOfToolOwner = index % Math.floor(size / OF_TOOL_OWNER) === 1;
  const words = new Map<string, string>([
    [PLACEHOLDERS.id, idOf(index)],
    [PLACEHOLDERS.number, `DEM-${String(index + 1).padStart(6, '0')}`],
    [
      PLACEHOLDERS.requester,
      isOfMarketer ? 'marketer' : `person-${pick(3, REQUESTERS)}`,
    ],
    [
      PLACEHOLDERS.owner,
      isOfToolOwner ? 'crm-team' : `team-${pick(4, OWNERS)}`,
    ],
    [PLACEHOLDERS.tool, `tool-${pick(5, TOOLS)}`],
    [
      PLACEHOLDERS.security,
      pick(6, 3) === 0 ? 'security-officer' : `security-${pick(6, 5)}`,
    ],
  ]);
  const isAccess = isOfToolOwner || pick(7, 100) < ACCESS_SHARE;
  return {
    kind: isAccess ? 'tool-access' : 'tool-validation',
    ending: isOfToolOwner ? 'open' : endingOf(pick(8, 100)),
    words,
  };
}

/**
 * Makes requests as the engine leaves them: played once per kind and ending, then with other people, tools and times.
 *
 * @param size - how many there are in all
 */
export function createRequestFactory(size: number) {
  const templates = new Map<string, string>();
  const templateOf = (kind: RequestKind, ending: Ending): string => {
    const key = `${kind} ${ending}`;
    const text =
      templates.get(key) ?? JSON.stringify(playTemplate(kind, ending));
    templates.set(key, text);
    return text;
  };
  /** @param index - from 0; the newest request is the last one */
  return (index: number): RequestState => {
    const { kind, ending, words } = choose(index, size);
    const shift = (index - size) * MINUTES_BETWEEN * 60_000;
    const text = templateOf(kind, ending)
      .replace(INSTANT, at => new Date(Date.parse(at) + shift).toISOString())
      .replace(WORDS, word => words.get(word) ?? word);
    return JSON.parse(text);
  };
}

/** The instant before which all requests were filed. */
export const NEWEST_INSTANT = new Date(TEMPLATE_TIME).toISOString();
