import type { StageRule } from '@passerelle/plugin-approvals-common';
import type { Plan, PlannedSlot, PlannedStage } from '../types';
import { refOf } from './people';

export type PlanOptions = {
  fulfillers?: string[];
  grant?: boolean;
  samePerson?: boolean;
  expireAfterDays?: number;
};

/**
 * A plan in a line per stage: `all: one=A two(values.cost)=B/C` is a stage with two slots; slot `two` depends on the
 * value `cost`, and goes to C when nobody of B is left; `one=A!C` asks C too when A is late. A stage that begins with `skipped` does not apply, nor does a
 * slot that ends with `?`.
 */
export function planOf(lines: string[], options: PlanOptions = {}): Plan {
  return {
    policy: { id: 'test', revision: 'r1', definition: { lines } },
    allowSamePersonInSeveralSlots: options.samePerson ?? false,
    stages: lines.map((line, index) => stageOf(line, `s${index + 1}`)),
    ...(options.expireAfterDays !== undefined && {
      expireAfterDays: options.expireAfterDays,
    }),
    ...(options.fulfillers && {
      fulfilment: {
        fulfillers: options.fulfillers.map(refOf),
        grant: options.grant ?? false,
      },
    }),
  };
}

function stageOf(line: string, id: string): PlannedStage {
  const [rule, slots] = line.split(': ');
  const planned = slots.split(' ').map(slotOf);
  const skipped = rule.startsWith('skipped');
  return {
    id,
    title: { en: id, fr: id },
    rule: ruleOf(rule.replace('skipped ', '')),
    applies: !skipped && planned.some(({ applies }) => applies),
    slots: planned.map(slot => (skipped ? { ...slot, applies: false } : slot)),
  };
}

function ruleOf(text: string): StageRule {
  const [kind, count] = text.split(' ');
  switch (kind) {
    case 'all':
    case 'any':
      return { kind };
    default:
      return { kind: 'quorum', count: Number(count) };
  }
}

function slotOf(text: string): PlannedSlot {
  const [name, holders] = text.replace('?', '').split('=');
  const [id, criterion] = name.replace(')', '').split('(');
  const [regular, late] = holders.split('!');
  const [reviewers, fallback] = regular
    .split('/')
    .map(names => names.split('+').map(refOf));
  return {
    id,
    ...(criterion && {
      criterion: id,
      dependsOn: [`/${criterion.replaceAll('.', '/')}`],
    }),
    applies: !text.endsWith('?'),
    reviewers,
    fallback: fallback ?? [],
    ...(late && { escalation: late.split('+').map(refOf) }),
    usedFallback: false,
    unassigned: false,
    slaHours: 8,
  };
}
