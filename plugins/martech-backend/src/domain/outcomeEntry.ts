import {
  isLifeOutcome,
  type ToolHistoryEntry,
  type ToolLifeOutcome,
  type ToolOutcome,
  type ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';

type Data = ToolHistoryEntry['data'];

function verdictData(outcome: ToolVerdictOutcome): Data {
  const { criteria, conditions, refusal } = outcome;
  return {
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
    ...(conditions?.length ? { conditions } : {}),
    ...(refusal ? { refusal } : {}),
  };
}

function lifeData(outcome: ToolLifeOutcome): Data {
  switch (outcome.kind) {
    case 'flow_planned':
    case 'flow_started':
    case 'flow_live':
    case 'flow_dropped':
      return { with: outcome.flow.with };
    case 'pilot_approved': {
      const { startsAt, endsAt } = outcome.pilot;
      return { startsAt, endsAt };
    }
    case 'renewal_approved':
      return outcome.renewal;
    case 'retirement_approved':
      return outcome.retirement;
    default:
      return {};
  }
}

/**
 * The line that an outcome leaves in the history of a tool. Who got an access is not in it: the history is for
 * everybody who sees the tool.
 */
export function outcomeEntry(outcome: ToolOutcome): ToolHistoryEntry {
  const { kind, at, by, requestId, requestNumber } = outcome;
  return {
    at,
    kind,
    ...(by === undefined ? {} : { by }),
    requestId,
    data: {
      requestNumber,
      ...(outcome.seeded ? { seeded: true } : {}),
      ...(isLifeOutcome(outcome) ? lifeData(outcome) : verdictData(outcome)),
    },
  };
}
