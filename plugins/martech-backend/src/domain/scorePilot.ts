import { ConflictError, InputError } from '@backstage/errors';
import type {
  EntityRef,
  PilotRecommendation,
  PilotResult,
  ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import { ownerRefs } from './ownerRefs';
import type { ToolState } from './ToolState';

/** What somebody says that a pilot found out. */
export type ScoringOrder = {
  by: EntityRef;
  results: PilotResult[];
  recommendation: PilotRecommendation;
  comment?: string;
};

/** Whether a person, with all of their groups, judges the pilot of a tool: whoever asked for it, and the owners. */
export function mayScorePilot(
  tool: ToolState,
  refs: ReadonlySet<EntityRef>,
): boolean {
  const { pilot } = tool.passport;
  return (
    pilot !== undefined &&
    [pilot.requester, ...ownerRefs(tool)].some(ref => refs.has(ref))
  );
}

function assertComplete(
  criteria: readonly string[],
  results: readonly PilotResult[],
): void {
  const judged = results.map(({ criterion }) => criterion);
  const missing = criteria.filter(criterion => !judged.includes(criterion));
  const unknown = judged.filter(criterion => !criteria.includes(criterion));
  if (
    missing.length > 0 ||
    unknown.length > 0 ||
    judged.length !== new Set(judged).size
  ) {
    throw new InputError(
      `results judges each success criterion of the pilot once; accepted: ${criteria
        .map(criterion => `"${criterion}"`)
        .join(', ')}`,
    );
  }
}

/**
 * Ends a pilot with its scorecard. Filling it in again corrects it, until a validation is asked for.
 *
 * @throws ConflictError when no pilot has begun.
 * @throws InputError when the results are not those of its success criteria.
 */
export function scorePilot(
  known: ToolState,
  order: ScoringOrder,
  at: string,
): { tool: ToolState; entries: ToolHistoryEntry[] } {
  const { pilot } = known.passport;
  if (!pilot) {
    throw new ConflictError(
      `${known.ref} has no pilot; ask for one first (tool-pilot)`,
    );
  }
  if (Date.parse(pilot.startsAt) > Date.parse(at)) {
    throw new ConflictError(
      `The pilot of ${known.ref} begins on ${pilot.startsAt}; fill in its scorecard afterwards`,
    );
  }
  if (known.passport.running.length > 0) {
    throw new ConflictError(
      `A validation of ${known.ref} runs; its reviewers judge on the scorecard as it stands`,
    );
  }
  assertComplete(pilot.successCriteria, order.results);
  return {
    tool: {
      ...known,
      passport: {
        ...known.passport,
        pilot: { ...pilot, scorecard: { ...order, at } },
      },
      updatedAt: at,
    },
    entries: [
      {
        at,
        kind: 'pilot_scored',
        by: order.by,
        requestId: pilot.requestId,
        data: {
          recommendation: order.recommendation,
          ...(order.comment && { comment: order.comment }),
        },
      },
    ],
  };
}
