import type {
  ToolHistoryEntry,
  ToolOutcome,
} from '@passerelle/plugin-martech-common';

/**
 * The line that an outcome leaves in the history of a tool. Who got an access is not in it: the history is for
 * everybody who sees the tool.
 */
export function outcomeEntry(outcome: ToolOutcome): ToolHistoryEntry {
  const { kind, at, by, requestId, requestNumber, criteria } = outcome;
  return {
    at,
    kind,
    ...(by === undefined ? {} : { by }),
    requestId,
    data: {
      requestNumber,
      ...(outcome.seeded ? { seeded: true } : {}),
      ...(criteria
        ? {
            criteria: criteria.map(criterion => ({
              id: criterion.id,
              verdict: criterion.verdict,
              ...(criterion.by === undefined ? {} : { by: criterion.by }),
            ...(criterion.at === undefined ? {} : { at: criterion.at }),
            })),
          }
        : {}),
      ...(outcome.conditions?.length ? { conditions: outcome.conditions } : {}),
      ...(outcome.refusal ? { refusal: outcome.refusal } : {}),
    },
  };
}
