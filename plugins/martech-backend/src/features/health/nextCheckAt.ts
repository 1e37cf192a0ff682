import { createHash } from 'crypto';
import type { EntityRef } from '@passerelle/plugin-martech-common';

const LONGEST_WAIT_MILLISECONDS = 3_600_000;

function phaseOf(ref: EntityRef, interval: number): number {
  return createHash('sha256').update(ref).digest().readUInt32BE() % interval;
}

/**
 * When a tool is looked at next. Each tool has its own moment within the interval, so that a thousand tools are not
 * asked at once; whoever does not answer is asked half as often each time, down to once an hour.
 *
 * @param unanswered - how many calls in a row told nothing.
 * @returns an instant after `now`, at most one wait away.
 */
export function nextCheckAt(
  ref: EntityRef,
  now: Date,
  interval: number,
  unanswered: number,
): Date {
  const longest = Math.max(LONGEST_WAIT_MILLISECONDS, interval);
  const wait = Math.min(interval * 2 ** Math.min(unanswered, 16), longest);
  const phase = phaseOf(ref, interval);
  const earliest = +now + wait - interval;
  const slots = Math.floor((earliest - phase) / interval) + 1;
  return new Date(slots * interval + phase);
}
