import type { NewDelivery } from '../database/Delivery';
import type { Change } from '../database/Work';
import type { Command, EngineEvent } from '../engine/types';

const MILLISECONDS_PER_DAY = 86_400_000;

/** What the clock tells the engine to do. */
export type TimerCommand = Extract<
  Command,
  {
    type:
      | 'expire_grant'
      | 'warn_grant'
      | 'remind_review'
      | 'escalate_review'
      | 'expire_request';
  }
>;

/** A command for later; when its time comes the engine looks whether it still makes sense. */
export type Timer = {
  at: string;
  seeded: boolean;
  command: TimerCommand | SettleExtension;
};

/** Something became of a request for more time: the grant that it is about must hear of it. */
type SettleExtension = { type: 'settle_extension' };

function timersAfter(
  event: EngineEvent,
  warnDays: number,
): Array<Omit<Timer, 'seeded'>> {
  switch (event.type) {
    case 'grant.started':
      return event.data.expiresAt
        ? grantTimers(event.data.expiresAt, event.at, warnDays)
        : [];
    case 'grant.extended':
      return grantTimers(event.data.until, event.at, warnDays);
    case 'review.opened': {
      const { reviewId, dueAt, remindAt } = event.data;
      return [
        ...(remindAt
          ? [
              {
                at: remindAt,
                command: { type: 'remind_review' as const, reviewId },
              },
            ]
          : []),
        ...(dueAt
          ? [
              {
                at: dueAt,
                command: { type: 'escalate_review' as const, reviewId },
              },
            ]
          : []),
      ];
    }
    case 'request.submitted':
      return event.data.expiresAt
        ? [{ at: event.data.expiresAt, command: { type: 'expire_request' } }]
        : [];
    default:
      return [];
  }
}

/**
 * A grant that is extended gets timers of its own; the earlier ones then find nothing to do. Nobody is warned of a grant
 * that lasts less long than the warning.
 */
function grantTimers(
  endsAt: string,
  since: string,
  warnDays: number,
): Array<Omit<Timer, 'seeded'>> {
  const warnAt = Date.parse(endsAt) - warnDays * MILLISECONDS_PER_DAY;
  const end = { at: endsAt, command: { type: 'expire_grant' as const } };
  return warnAt > Date.parse(since)
    ? [
        end,
        {
          at: new Date(warnAt).toISOString(),
          command: { type: 'warn_grant', days: warnDays },
        },
      ]
    : [end];
}

/** A story tells of grants that ended; nobody is reminded of what was late in the past. */
function matters({ at, command }: Omit<Timer, 'seeded'>, seeded: boolean) {
  const isPartOfStory =
    command.type === 'expire_grant' || command.type === 'settle_extension';
  return !seeded || isPartOfStory || Date.parse(at) > Date.now();
}

function settleExtension(at: string): Omit<Timer, 'seeded'> {
  return { at, command: { type: 'settle_extension' } };
}

/** What the clock must tell the engine after a change, written in its transaction. */
export function timersOf(
  { before, after, events }: Change,
  { warnDays }: { warnDays: number },
): NewDelivery[] {
  const hasMoved = before?.status !== after.status;
  const isFollowed = after.extends !== undefined && after.status !== 'draft';
  return events.flatMap((event, index) => {
    const seeded = event.data.seeded === true;
    const isLast = index === events.length - 1;
    return [
      ...timersAfter(event, warnDays),
      ...(isLast && hasMoved && isFollowed ? [settleExtension(event.at)] : []),
    ]
      .filter(timer => matters(timer, seeded))
      .map(timer => ({
        kind: 'timer' as const,
        target: timer.command.type.replaceAll('_', '-'),
        requestId: after.id,
        payload: { ...timer, seeded },
        availableAt: Date.parse(timer.at),
      }));
  });
}
