import type {
  RequestedFlow,
  ToolFlow,
  ToolLifeOutcome,
} from '@passerelle/plugin-martech-common';
import type { Passport } from './Passport';

type FlowOutcome = Extract<ToolLifeOutcome, { flow: unknown }>;

/** The status of a flow follows the request for it; undefined when it will not come. */
const flowStatuses: Record<
  FlowOutcome['kind'],
  ToolFlow['status'] | undefined
> = {
  flow_planned: 'planned',
  flow_started: 'in_progress',
  flow_live: 'live',
  flow_dropped: undefined,
};

function withFlow(passport: Passport, outcome: FlowOutcome): Passport {
  const { requestId, flow, kind } = outcome;
  const others = (passport.flows ?? []).filter(
    other => other.requestId !== requestId,
  );
  const status = flowStatuses[kind];
  const asked: RequestedFlow[] = status
    ? [{ ...flow, with: flow.with.toLowerCase(), status, requestId }]
    : [];
  return { ...passport, flows: [...others, ...asked] };
}

/** Of two decisions about the same thing the later counts, in whichever order they are told. */
function isOutdated(known: { at: string } | undefined, at: string): boolean {
  return known !== undefined && known.at > at;
}

/**
 * What an outcome about the life of a tool makes of its passport: its pilot, flows, contract and end.
 *
 * @remarks Verdicts are the business of `applyOutcome`.
 */
export function applyLifeOutcome(
  passport: Passport,
  outcome: ToolLifeOutcome,
): Passport {
  const { at, requestId } = outcome;
  switch (outcome.kind) {
    case 'flow_planned':
    case 'flow_started':
    case 'flow_live':
    case 'flow_dropped':
      return withFlow(passport, outcome);
    case 'pilot_approved': {
      const known = passport.pilot && { at: passport.pilot.approvedAt };
      const pilot = { ...outcome.pilot, requestId, approvedAt: at };
      return isOutdated(known, at) ? passport : { ...passport, pilot };
    }
    case 'renewal_approved': {
      const renewal = { ...outcome.renewal, at, requestId };
      return isOutdated(passport.renewal, at)
        ? passport
        : { ...passport, renewal };
    }
    case 'retirement_approved': {
      const known = passport.retirement && {
        at: passport.retirement.approvedAt,
      };
      const retirement = { ...outcome.retirement, requestId, approvedAt: at };
      return isOutdated(known, at) ? passport : { ...passport, retirement };
    }
    case 'retirement_called_off':
      return passport.retirement?.requestId === requestId
        ? { ...passport, retirement: undefined }
        : passport;
    case 'reference_approved':
    case 'access_approved':
    case 'change_approved':
    case 'change_made':
    case 'retirement_done':
      return passport;
    default: {
      const never: never = outcome;
      throw new Error(`Unknown outcome ${JSON.stringify(never)}`);
    }
  }
}
