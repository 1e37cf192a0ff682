import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import {
  renewalDecisions,
  type ToolLifeOutcome,
} from '@passerelle/plugin-martech-common';
import { baseOf, lastDecision } from './baseOf';

type Values = RequestOutcome['request']['values'];
type FlowOutcome = Extract<ToolLifeOutcome, { flow: unknown }>;

const DAY_MILLISECONDS = 86_400_000;
const directions = ['in', 'out', 'both'] as const;
const methods = ['api', 'webhook', 'file', 'native', 'ipaas'] as const;

function textOf(values: Values, field: string): string | undefined {
  const value = values[field];
  return typeof value === 'string' ? value : undefined;
}

function textsOf(values: Values, field: string): string[] {
  const value = values[field];
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** What each step of a request for a connection makes of the flow. */
const flowKinds: Partial<Record<RequestOutcome['kind'], FlowOutcome['kind']>> =
  {
    submitted: 'flow_planned',
    resubmitted: 'flow_planned',
    approved: 'flow_started',
    fulfilled: 'flow_live',
    fulfilment_failed: 'flow_dropped',
    rejected: 'flow_dropped',
    withdrawn: 'flow_dropped',
    expired: 'flow_dropped',
  };

function flowOf({ values }: RequestOutcome['request']) {
  const partner = textOf(values, 'with');
  const direction = directions.find(known => known === values.direction);
  const method = methods.find(known => known === values.method);
  const data = textsOf(values, 'data');
  return partner && direction && method
    ? {
        with: partner.toLocaleLowerCase('en-US'),
        direction,
        method,
        ...(data.length > 0 && { data }),
      }
    : undefined;
}

/** The status of a flow follows the request for it. */
export function integrationOutcome(
  outcome: RequestOutcome,
): ToolLifeOutcome | undefined {
  const kind = flowKinds[outcome.kind];
  const flow = flowOf(outcome.request);
  return kind && flow && { ...baseOf(outcome), kind, flow };
}

/** The first instant of a day; of the day after, for the end of the last day. */
function instantOf(day: string, days = 0): string {
  return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString();
}

/** A pilot begins once it is approved, within its dates. */
export function pilotOutcome(
  outcome: RequestOutcome,
): ToolLifeOutcome | undefined {
  const { values, requester } = outcome.request;
  const start = textOf(values, 'startDate');
  const end = textOf(values, 'endDate');
  if (outcome.kind !== 'approved' || !start || !end) return undefined;
  const team = textOf(values, 'team');
  return {
    ...baseOf(outcome),
    kind: 'pilot_approved',
    by: lastDecision(outcome)?.by,
    pilot: {
      startsAt: instantOf(start),
      endsAt: instantOf(end, 1),
      requester,
      ...(team && { team }),
      successCriteria: textsOf(values, 'successCriteria'),
    },
  };
}

/** What was agreed about a change, and that it was made. */
export function changeOutcome(
  outcome: RequestOutcome,
): ToolLifeOutcome | undefined {
  switch (outcome.kind) {
    case 'approved':
      return {
        ...baseOf(outcome),
        kind: 'change_approved',
        by: lastDecision(outcome)?.by,
      };
    case 'fulfilled':
      return {
        ...baseOf(outcome),
        kind: 'change_made',
        by: outcome.request.fulfilment?.by,
      };
    default:
      return undefined;
  }
}

/** What was decided about a contract; who proposed nothing else keeps it. */
export function renewalOutcome(
  outcome: RequestOutcome,
): ToolLifeOutcome | undefined {
  if (outcome.kind !== 'approved') return undefined;
  const { values } = outcome.request;
  const decision = renewalDecisions.find(known => known === values.decision);
  const from = textOf(values, 'periodStart');
  const until = textOf(values, 'periodEnd');
  return {
    ...baseOf(outcome),
    kind: 'renewal_approved',
    by: lastDecision(outcome)?.by,
    renewal: {
      decision: decision ?? 'renew',
      ...(from && { from }),
      ...(until && { until }),
    },
  };
}

/** The end of a tool: accepted, carried out, or called off because it could not be carried out. */
export function retirementOutcome(
  outcome: RequestOutcome,
): ToolLifeOutcome | undefined {
  const { values, fulfilment } = outcome.request;
  const date = textOf(values, 'date');
  const replacement = textOf(values, 'replacement');
  switch (outcome.kind) {
    case 'approved':
      return date
        ? {
            ...baseOf(outcome),
            kind: 'retirement_approved',
            by: lastDecision(outcome)?.by,
            retirement: {
              date,
              ...(replacement && {
                replacement: replacement.toLocaleLowerCase('en-US'),
              }),
            },
          }
        : undefined;
    case 'fulfilled':
      return {
        ...baseOf(outcome),
        kind: 'retirement_done',
        by: fulfilment?.by,
      };
    case 'fulfilment_failed':
      return {
        ...baseOf(outcome),
        kind: 'retirement_called_off',
        by: fulfilment?.by,
      };
    default:
      return undefined;
  }
}
