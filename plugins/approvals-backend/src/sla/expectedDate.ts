/** A stage that is still to be decided, with what is known of its time. */
export type StageAhead = {
  /** When it opened; undefined while it waits. */
  openedAt?: string;
  /** Median working hours of such stages in the past, when there are enough. */
  medianHours?: number;
  /** What the policy gives. */
  slaHours?: number;
};

/** Working time; see `WorkingCalendar`. */
export type Clock = {
  now: string;
  addWorkingTime(from: string, hours: number): string;
  /** @param atMost - more hours than this need not be counted */
  workingHoursBetween(from: string, to: string, atMost?: number): number;
};

/**
 * When a decision can be expected: what stages take by experience, else by the policy, one after the other.
 *
 * @remarks
 * design.md, section 4: median working hours over the last 90 days, else the SLA. A stage that took longer than both
 * already has no date: no promise is better than a broken one.
 * @param stages - those ahead, in order
 * @returns undefined when nobody can say
 */
export function expectedDate(
  stages: readonly StageAhead[],
  clock: Clock,
): string | undefined {
  const hours = stages.map(stage => hoursLeft(stage, clock));
  const total = hours.reduce<number | undefined>(
    (sum, left) =>
      sum === undefined || left === undefined ? undefined : sum + left,
    0,
  );
  return stages.length === 0 || total === undefined
    ? undefined
    : clock.addWorkingTime(clock.now, total);
}

function hoursLeft(
  { openedAt, medianHours, slaHours }: StageAhead,
  { now, workingHoursBetween }: Clock,
): number | undefined {
  const usual = [medianHours, slaHours].filter(hours => hours !== undefined);
  // A stage may be open for years; only whether its time is over counts then.
  const spent =
    openedAt === undefined
      ? 0
      : workingHoursBetween(openedAt, now, Math.max(0, ...usual));
  return usual.map(hours => hours - spent).find(left => left > 0);
}
