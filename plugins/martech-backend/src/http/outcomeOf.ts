import { InputError } from '@backstage/errors';
import {
  isLifeOutcome,
  type ToolLifeOutcome,
  type ToolOutcome,
  type ToolVerdictOutcome,
} from '@passerelle/plugin-martech-common';
import { instant } from '../domain/instant';

function lower<T extends string | undefined>(ref: T): T {
  return (ref === undefined ? ref : ref.toLowerCase()) as T;
}

/** What an outcome of a kind must carry; the contract knows the shape of each, and not which kind has which. */
const carried: Partial<Record<ToolLifeOutcome['kind'], string>> = {
  reference_approved: 'beneficiary',
  access_approved: 'beneficiary',
  pilot_approved: 'pilot',
  flow_planned: 'flow',
  flow_started: 'flow',
  flow_live: 'flow',
  flow_dropped: 'flow',
  renewal_approved: 'renewal',
  retirement_approved: 'retirement',
};

function assertComplete(outcome: ToolLifeOutcome): void {
  const field = carried[outcome.kind];
  if (field && Reflect.get(outcome, field) === undefined) {
    throw new InputError(`${field} is missing: ${outcome.kind} needs it`);
  }
}

function lifeOutcomeOf(outcome: ToolLifeOutcome): ToolLifeOutcome {
  assertComplete(outcome);
  if (outcome.kind !== 'pilot_approved') return outcome;
  const { pilot } = outcome;
  const startsAt = instant(pilot.startsAt);
  return {
    ...outcome,
    pilot: { ...pilot, startsAt, endsAt: instant(pilot.endsAt) },
  };
}

function verdictOutcomeOf(outcome: ToolVerdictOutcome): ToolVerdictOutcome {
  const { grantExpiresAt, refusal } = outcome;
  return {
    ...outcome,
    ...(grantExpiresAt && { grantExpiresAt: instant(grantExpiresAt) }),
    ...(refusal && {
      refusal: { ...refusal, substitutes: refusal.substitutes.map(lower) },
    }),
  };
}

/**
 * An outcome as it was told. The contract was checked before, so its type is known; instants are brought to one form,
 * because they are compared as texts.
 *
 * @throws InputError for an outcome that lacks what its kind needs.
 */
export function outcomeOf(body: ToolOutcome): ToolOutcome {
  const outcome = {
    ...body,
    at: instant(body.at),
    ...(body.by && { by: lower(body.by) }),
  };
  return isLifeOutcome(outcome)
    ? lifeOutcomeOf(outcome)
    : verdictOutcomeOf(outcome);
}
