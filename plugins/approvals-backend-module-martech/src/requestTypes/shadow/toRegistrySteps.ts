import type { Decision } from '@passerelle/plugin-approvals-common';
import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import {
  customerDataAnswers,
  payers,
  type RenewalOutcome,
  type ShadowDeclaration,
  type ShadowStep,
} from '@passerelle/plugin-martech-common';

const stepKinds: Partial<Record<RequestOutcome['kind'], ShadowStep['kind']>> = {
  submitted: 'declared',
  resubmitted: 'declared',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  expired: 'withdrawn',
};

const renewalKinds: Partial<
  Record<RequestOutcome['kind'], RenewalOutcome['kind']>
> = {
  submitted: 'opened',
  resubmitted: 'opened',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'abandoned',
  expired: 'abandoned',
};

function lastDecision({ request }: RequestOutcome): Decision | undefined {
  return request.stages
    .flatMap(stage => stage.reviews)
    .flatMap(review => (review.decision ? [review.decision] : []))
    .sort((a, b) => b.at.localeCompare(a.at))[0];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** The values were checked by the schema of the type; this gives them theirs. */
function declarationOf(
  values: RequestOutcome['request']['values'],
): ShadowDeclaration {
  const fields: ShadowDeclaration = {
    tool: text(values.tool) ?? '',
    purpose: text(values.purpose) ?? '',
    url: text(values.url),
    people: count(values.people),
    since: text(values.since),
    paidBy: payers.find(known => known === values.paidBy),
    yearlyCost: count(values.yearlyCost),
    customerData: customerDataAnswers.find(
      known => known === values.customerData,
    ),
  };
  const { tool, purpose, ...optional } = fields;
  const told = Object.entries(optional).filter(
    ([, value]) => value !== undefined,
  );
  return { tool, purpose, ...Object.fromEntries(told) };
}

function baseOf({ request, version, at }: RequestOutcome) {
  return {
    requestId: request.id,
    requestNumber: request.number,
    requestVersion: version,
    at,
  };
}

/** @returns what a step of a declaration means to the registry; undefined when it means nothing */
export function shadowStep(outcome: RequestOutcome): ShadowStep | undefined {
  const kind = stepKinds[outcome.kind];
  const { request } = outcome;
  if (!kind) return undefined;
  const decision =
    kind === 'approved' || kind === 'rejected'
      ? lastDecision(outcome)
      : undefined;
  return {
    ...baseOf(outcome),
    kind,
    declaredBy: request.requester,
    ...(request.subjectRef && { toolRef: request.subjectRef }),
    ...(decision && { by: decision.by }),
    ...(decision?.comment && { comment: decision.comment }),
    declaration: declarationOf(request.values),
  };
}

/** @returns what a step of a renewal means to the contract calendar; undefined when it means nothing */
export function renewalOutcome(
  outcome: RequestOutcome,
): RenewalOutcome | undefined {
  const kind = renewalKinds[outcome.kind];
  const { subjectRef, values } = outcome.request;
  if (!kind || !subjectRef) return undefined;
  const decision = (['renew', 'renegotiate', 'leave'] as const).find(
    known => known === values.decision,
  );
  return {
    ...baseOf(outcome),
    kind,
    toolRef: subjectRef,
    ...(kind === 'approved' && { decision: decision ?? 'renew' }),
  };
}
