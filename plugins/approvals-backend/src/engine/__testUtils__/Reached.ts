import type { EngineEvent } from '../types';
import type { Game } from './Game';

/**
 * What sequences must reach, or they prove nothing: each of these is counted over a run, and one that was never reached
 * fails it.
 */
const landmarks: Record<string, (game: Game) => boolean> = {
  'a draft that nobody could decide on was refused': ({ refused }) =>
    refused.has('no-reviewer') || refused.has('nobody-decides'),
  'still in review': ({ request }) => request.status === 'in_review',
  'sent back': has('request.changes_requested'),
  approved: has('request.approved'),
  rejected: has('request.rejected'),
  withdrawn: has('request.withdrawn'),
  expired: has('request.expired'),
  'a verdict was kept': has('review.kept'),
  'a kept verdict led to an approval': game =>
    has('review.kept')(game) && has('request.approved')(game),
  'a verdict fell with the values': hasData(
    'review.reopened',
    ({ data }) => data.cause === 'values_changed',
  ),
  'a verdict fell with the subject': hasData(
    'review.reopened',
    ({ data }) => data.cause === 'subject_changed',
  ),
  'a later stage waited again': has('stage.reopened'),
  'a stage was skipped by its condition': ({ request }) =>
    request.stages.some(({ status }) => status === 'skipped'),
  'a slot joined the path in flight': has('review.added'),
  'a second stage passed': ({ request }) =>
    request.stages[1]?.status === 'passed',
  'decided for somebody': hasData('review.decided', ({ data }) =>
    Boolean(data.onBehalfOf),
  ),
  'a delegate was excluded': ({ refused }) => refused.has('delegator-excluded'),
  'one person wanted two slots': ({ refused }) =>
    refused.has('one-slot-per-stage'),
  'somebody wanted to decide on their own request': ({ refused }) =>
    refused.has('own-request'),
  'decided on an old revision': ({ refused }) => refused.has('revision-moved'),
  recused: hasData('review.decided', ({ data }) => data.verdict === 'recuse'),
  'the fallback took over': hasData(
    'review.reassigned',
    ({ data }) => data.cause === 'fallback',
  ),
  'the admins took over': hasData(
    'review.reassigned',
    ({ data }) => data.cause === 'unassigned',
  ),
  'handed over': hasData(
    'review.reassigned',
    ({ data }) => data.cause === 'manual',
  ),
  reminded: has('review.reminded'),
  escalated: has('review.escalated'),
  'decided by somebody who was asked when it was late': ({ events, request }) =>
    request.stages
      .flatMap(({ reviews }) => reviews)
      .some(
        ({ id, escalatedAt, decision }) =>
          escalatedAt !== undefined &&
          decision !== undefined &&
          events.some(
            event =>
              event.type === 'review.escalated' &&
              event.data.reviewId === id &&
              event.data.added.length > 0,
          ),
      ),
  'late twice': ({ events }) =>
    events
      .filter(event => isOfType(event, 'review.escalated'))
      .some(
        ({ data }, index, all) =>
          all.findIndex(other => other.data.reviewId === data.reviewId) < index,
      ),
  nudged: has('review.nudged'),
  'the policy was edited in flight, and the request decided': game =>
    game.editedInFlight && has('request.approved')(game),
  fulfilled: hasData(
    'fulfilment.reported',
    ({ data }) => data.status === 'done',
  ),
  'a fulfilment failed': hasData(
    'fulfilment.reported',
    ({ data }) => data.status === 'failed',
  ),
  'the subject of an approved request got another owner': has(
    'subject.owner_changed',
  ),
  'a grant ended': has('grant.expired'),
  'a grant was announced to end': has('grant.expiring'),
  'a grant was extended': has('grant.extended'),
  'a grant was revoked': has('grant.revoked'),
  'more time was asked for': has('grant.extension_asked'),
  'more time was no longer asked for': has('grant.extension_closed'),
  'a request gave more time': hasData('grant.extended', ({ data }) =>
    Boolean(data.extension),
  ),
  'somebody wanted more time for somebody else': ({ refused }) =>
    refused.has('not-the-holder'),
  'a request for more time was approved, and told what came of it': game =>
    game.isExtension && has('fulfilment.reported')(game),
  'a request for more time came too late': ({ isExtension, refused }) =>
    isExtension && refused.has('no-active-grant'),
  'a request for more time asked for too little': ({ refused }) =>
    refused.has('extension-until-too-early'),
};

/** Counts how far sequences got. */
export class Reached {
  readonly #counts = new Map<string, number>(
    Object.keys(landmarks).map(name => [name, 0]),
  );

  count(game: Game): void {
    for (const [name, isReached] of Object.entries(landmarks)) {
      if (isReached(game)) {
        this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
      }
    }
  }

  get counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  /** What not enough sequences reached. */
  missed(least: number): string[] {
    return [...this.#counts]
      .filter(([, count]) => count < least)
      .map(([name, count]) => `${name}: ${count}`);
  }
}

function has(type: EngineEvent['type']) {
  return ({ events }: Game) => events.some(event => event.type === type);
}

type EventOf<Type extends EngineEvent['type']> = Extract<
  EngineEvent,
  { type: Type }
>;

function isOfType<Type extends EngineEvent['type']>(
  event: EngineEvent,
  type: Type,
): event is EventOf<Type> {
  return event.type === type;
}

function hasData<Type extends EngineEvent['type']>(
  type: Type,
  matches: (event: EventOf<Type>) => boolean,
) {
  return ({ events }: Game) =>
    events.some(event => isOfType(event, type) && matches(event));
}
