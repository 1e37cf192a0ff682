import type { RequestType } from '@passerelle/plugin-approvals-node';
import { loadPolicies, type Policy } from '../../policy';
import type { PolicySpec, SlotSpec, StageSpec } from './gameSpec';
import type {
  ModelCondition,
  ModelPolicy,
  ModelSlot,
  ModelStage,
} from './modelPolicy';
import { peopleOf, refOf } from './people';

const OWNER = 'owner';
const title = { en: 'Title', fr: 'Titre' };
const fieldsOf = { a: ['a'], b: ['b'], g: ['g'], ab: ['a', 'b'] };

function pointerTo(field: string): string {
  return field === 'g' ? '/subject/g' : `/values/${field}`;
}

const requestType: RequestType = {
  id: 'test',
  title,
  description: title,
  subject: 'required',
  subjectFields: ['g'],
  schema: {
    type: 'object',
    properties: { a: { type: 'integer' }, b: { type: 'integer' } },
  },
  criteria: Object.entries(fieldsOf).map(([id, fields]) => ({
    id,
    title,
    dependsOn: fields.map(pointerTo),
  })),
};

function nameOf(name: string): string {
  return name === OWNER ? 'subject.owner' : refOf(name);
}

function conditionOf(when: ModelCondition | undefined) {
  return (
    when && {
      when: `${when.field === 'a' ? 'request.values.a' : 'subject.g'} >= ${
        when.least
      }`,
    }
  );
}

function slotConfig(slot: SlotSpec, index: number) {
  return {
    id: `n${index}`,
    reviewers: slot.holders.map(nameOf),
    ...(slot.criterion && { criterion: slot.criterion }),
    ...(slot.fallback.length > 0 && { fallback: slot.fallback.map(nameOf) }),
    ...(slot.escalation.length > 0 && {
      escalation: slot.escalation.map(nameOf),
    }),
    ...(slot.hours !== undefined && { sla: { hours: slot.hours } }),
    ...conditionOf(slot.when),
  };
}

function countOf({ count, slots }: StageSpec): number {
  return Math.min(count, slots.length);
}

/** The policy as `app-config.yaml` would have it, checked as at start. */
export function loadPolicy(spec: PolicySpec): Policy {
  const config = {
    type: requestType.id,
    allowSamePersonInSeveralSlots: spec.samePerson,
    ...(spec.expireAfterDays && { expireAfterDays: spec.expireAfterDays }),
    ...(spec.fulfilment && {
      fulfilment: {
        by: [nameOf(spec.fulfilment.by)],
        grant: spec.fulfilment.grant,
      },
    }),
    stages: spec.stages.map((stage, index) => ({
      id: `s${index}`,
      title,
      rule: stage.kind === 'quorum' ? { quorum: countOf(stage) } : stage.kind,
      ...conditionOf(stage.when),
      slots: stage.slots.map(slotConfig),
    })),
  };
  const [policy] = loadPolicies({
    config: [config],
    requestTypes: [requestType],
    resolverIds: [],
  }).list();
  return policy;
}

/** The same policy for the model. */
export function toModelPolicy(spec: PolicySpec, owner: string): ModelPolicy {
  const people = (names: readonly string[]) =>
    peopleOf(names.map(name => (name === OWNER ? owner : name)));
  const toSlot = (slot: SlotSpec, id: string): ModelSlot => ({
    id,
    holders: people(slot.holders),
    fallback: people(slot.fallback),
    escalation: people(slot.escalation),
    hours: slot.hours,
    fields: slot.criterion && fieldsOf[slot.criterion],
    when: slot.when,
  });
  return {
    samePerson: spec.samePerson,
    expireAfterDays: spec.expireAfterDays,
    fulfilment: spec.fulfilment && {
      by: people([spec.fulfilment.by]),
      grant: spec.fulfilment.grant,
    },
    stages: spec.stages.map(
      (stage, index): ModelStage => ({
        rule:
          stage.kind === 'quorum'
            ? { kind: 'quorum', count: countOf(stage) }
            : { kind: stage.kind },
        when: stage.when,
        slots: stage.slots.map((slot, at) => toSlot(slot, `s${index}.n${at}`)),
      }),
    ),
  };
}
