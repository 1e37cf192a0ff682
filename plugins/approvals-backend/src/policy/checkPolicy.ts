import type { RequestType } from '@passerelle/plugin-approvals-node';
import {
  checkCondition,
  type ConditionScope,
} from './condition/checkCondition';
import { isReviewerRef } from './reviewerRef';
import type { PolicyDefinition, PolicySlot, PolicyStage } from './types';

type Check = {
  definition: PolicyDefinition;
  type: RequestType;
  resolvers: ReadonlySet<string>;
  /** The configuration path of the policy. */
  path: string;
};

/**
 * What a schema cannot see: names that must exist, ids that must differ, rules that must be reachable.
 *
 * @returns sentences that begin with the configuration path
 */
export function checkPolicy(check: Check): string[] {
  const { definition, path } = check;
  return [
    ...findRepeated(definition.stages.map(stage => stage.id)).map(
      id => `${path}.stages: two stages have the id "${id}"; give each its own`,
    ),
    ...definition.stages.flatMap((stage, index) =>
      checkStage(stage, `${path}.stages[${index}]`, check),
    ),
    ...checkNames(
      definition.fulfilment?.by ?? [],
      `${path}.fulfilment.by`,
      check,
    ),
  ];
}

function checkStage(stage: PolicyStage, path: string, check: Check): string[] {
  const { rule, slots } = stage;
  return [
    ...(rule.kind === 'quorum' && rule.count > slots.length
      ? [
          `${path}.rule.quorum: ${rule.count} approvals can never come from ${slots.length} slot(s); accepted: 1 to ${slots.length}`,
        ]
      : []),
    ...findRepeated(slots.map(slot => slot.id)).map(
      id =>
        `${path}.slots: two slots have the id "${id}"; give each its own \`id\``,
    ),
    ...checkWhen(stage.when, `${path}.when`, check),
    ...slots.flatMap((slot, index) =>
      checkSlot(slot, `${path}.slots[${index}]`, check),
    ),
  ];
}

function checkSlot(slot: PolicySlot, path: string, check: Check): string[] {
  return [
    ...checkCriterion(slot, path, check.type),
    ...checkNames(slot.reviewers, `${path}.reviewers`, check),
    ...checkNames(slot.fallback, `${path}.fallback`, check),
    ...checkNames(slot.escalation ?? [], `${path}.escalation`, check),
    ...(slot.escalation && slot.slaHours === undefined
      ? [
          `${path}.escalation: nobody can be late without an \`sla\`; accepted: add sla: { hours: <working hours> }`,
        ]
      : []),
    ...checkWhen(slot.when, `${path}.when`, check),
  ];
}

function checkCriterion(
  slot: PolicySlot,
  path: string,
  type: RequestType,
): string[] {
  const known = (type.criteria ?? []).map(({ id }) => id);
  if (slot.criterion === undefined || known.includes(slot.criterion)) {
    return [];
  }
  return [
    `${path}.criterion: "${slot.criterion}" is no criterion of request type "${
      type.id
    }"; accepted: ${known.join(', ') || 'none'}`,
  ];
}

function checkNames(names: string[], path: string, check: Check): string[] {
  return names.flatMap((name, index) => {
    if (isReviewerRef(name) || check.resolvers.has(name)) {
      return [];
    }
    const problem = name.includes(':')
      ? `"${name}" is no full lower-case ref of a user or group; accepted: user:<namespace>/<name>, group:<namespace>/<name>`
      : `"${name}" is no resolver; accepted: ${[...check.resolvers].join(
          ', ',
        )}, or a ref such as group:default/security`;
    return [`${path}[${index}]: ${problem}`];
  });
}

function checkWhen(
  when: string | undefined,
  path: string,
  { type }: Check,
): string[] {
  const scope: ConditionScope = {
    requestType: type.id,
    schema: type.schema,
    subjectFields: type.subjectFields ?? [],
  };
  return when === undefined
    ? []
    : checkCondition(when, scope).map(
        problem => `${path}: the condition ${problem}`,
      );
}

function findRepeated(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
