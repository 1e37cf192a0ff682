import type { RequestType } from '@passerelle/plugin-approvals-node';
import type { PolicyConfig } from './policyConfigSchema';
import type { PolicyDefinition, PolicySlot } from './types';

type SlotConfig = PolicyConfig['stages'][number]['slots'][number];
type RuleConfig = PolicyConfig['stages'][number]['rule'];

/**
 * Fills in every default of a policy and takes over what its request type says about criteria and fulfilment, so that
 * the result can be pinned into a request and read alone.
 */
export function normalizePolicy(
  config: PolicyConfig,
  type: RequestType,
): PolicyDefinition {
  const fulfilment =
    config.fulfilment ??
    (type.fulfilment && {
      by: [type.fulfilment.by],
      grant: type.fulfilment.grant ?? false,
    });
  return {
    id: config.id ?? config.type,
    type: config.type,
    allowSamePersonInSeveralSlots: config.allowSamePersonInSeveralSlots,
    ...(config.expireAfterDays !== undefined && {
      expireAfterDays: config.expireAfterDays,
    }),
    stages: config.stages.map(stage => ({
      id: stage.id,
      title: stage.title,
      rule: normalizeRule(stage.rule),
      ...(stage.when !== undefined && { when: stage.when }),
      ...(stage.reason && { reason: stage.reason }),
      slots: stage.slots.map((slot, index) =>
        normalizeSlot(slot, index, stage.slots.length, stage.id, type),
      ),
    })),
    ...(fulfilment && { fulfilment }),
  };
}

function normalizeRule(
  rule: RuleConfig,
): PolicyDefinition['stages'][number]['rule'] {
  return typeof rule === 'string'
    ? { kind: rule }
    : { kind: 'quorum', count: rule.quorum };
}

function normalizeSlot(
  slot: SlotConfig,
  index: number,
  count: number,
  stageId: string,
  type: RequestType,
): PolicySlot {
  const criterion = type.criteria?.find(({ id }) => id === slot.criterion);
  const position = count === 1 ? stageId : `${stageId}-${index + 1}`;
  const title = slot.title ?? criterion?.title;
  return {
    id: slot.id ?? slot.criterion ?? position,
    ...(title && { title }),
    ...(slot.criterion && { criterion: slot.criterion }),
    ...(criterion && { dependsOn: criterion.dependsOn }),
    reviewers: slot.reviewers,
    fallback: slot.fallback ?? [],
    ...(slot.escalation && { escalation: slot.escalation }),
    ...(slot.when !== undefined && { when: slot.when }),
    ...(slot.reason && { reason: slot.reason }),
    ...(slot.sla && { slaHours: slot.sla.hours }),
  };
}
