import type {
  LocalizedText,
  StageRule,
} from '@passerelle/plugin-approvals-common';

/** What a rule of a policy is about; each has words of its own. */
export const policyFactNames = [
  'rule',
  'reviewers',
  'when',
  'reason',
  'hours',
  'escalation',
  'fallback',
  'dependsOn',
  'expires',
  'samePerson',
  'fulfilment',
  'grant',
] as const;
export type PolicyFactName = (typeof policyFactNames)[number];

export type PolicyFactValue =
  /** People, teams, and names of resolvers. */
  | { kind: 'refs'; refs: string[] }
  | { kind: 'text'; text: LocalizedText }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'rule'; rule: StageRule }
  | { kind: 'hours' | 'days'; count: number }
  | { kind: 'yes' };

export type PolicyFact = { name: PolicyFactName; value: PolicyFactValue };

/** What a policy says about itself, one stage or one review. */
export type PolicyPart = {
  /** The same part has the same key in every revision. */
  key: string;
  kind: 'policy' | 'stage' | 'review';
  title?: LocalizedText;
  facts: PolicyFact[];
};

type JsonRecord = Record<string, unknown>;

/**
 * Takes a policy apart into what an admin reads: general rules, then each
 * stage and its reviews in order.
 *
 * @param definition - as the engine gives it, of any revision: what a former
 * version wrote in another way is left out
 */
export function policyParts(definition: JsonRecord): PolicyPart[] {
  const fulfilment = record(definition.fulfilment);
  const general: PolicyPart = {
    key: 'policy',
    kind: 'policy',
    facts: [
      ...number('expires', 'days', definition.expireAfterDays),
      ...yes('samePerson', definition.allowSamePersonInSeveralSlots),
      ...refs('fulfilment', fulfilment.by),
      ...yes('grant', fulfilment.grant),
    ],
  };
  return [general, ...records(definition.stages).flatMap(stageParts)];
}

function stageParts(stage: JsonRecord): PolicyPart[] {
  const id = String(stage.id);
  return [
    {
      key: id,
      kind: 'stage',
      title: text(stage.title) ?? sameText(id),
      facts: [...rule(stage.rule), ...conditionFacts(stage)],
    },
    ...records(stage.slots).map(slot => reviewPart(id, slot)),
  ];
}

function reviewPart(stageId: string, slot: JsonRecord): PolicyPart {
  const id = String(slot.id);
  return {
    key: `${stageId}/${id}`,
    kind: 'review',
    title: text(slot.title) ?? sameText(id),
    facts: [
      ...refs('reviewers', slot.reviewers),
      ...conditionFacts(slot),
      ...number('hours', 'hours', slot.slaHours),
      ...refs('escalation', slot.escalation),
      ...refs('fallback', slot.fallback),
      ...codes('dependsOn', strings(slot.dependsOn)),
    ],
  };
}

function conditionFacts(part: JsonRecord): PolicyFact[] {
  const reason = text(part.reason);
  return [
    ...codes('when', typeof part.when === 'string' ? [part.when] : []),
    ...(reason
      ? [
          {
            name: 'reason' as const,
            value: { kind: 'text' as const, text: reason },
          },
        ]
      : []),
  ];
}

function refs(name: PolicyFactName, value: unknown): PolicyFact[] {
  const found = strings(value);
  return found.length > 0
    ? [{ name, value: { kind: 'refs', refs: found } }]
    : [];
}

function codes(name: PolicyFactName, found: string[]): PolicyFact[] {
  return found.length > 0
    ? [{ name, value: { kind: 'codes', codes: found } }]
    : [];
}

function number(
  name: PolicyFactName,
  kind: 'hours' | 'days',
  count: unknown,
): PolicyFact[] {
  return typeof count === 'number' ? [{ name, value: { kind, count } }] : [];
}

function yes(name: PolicyFactName, isSo: unknown): PolicyFact[] {
  return isSo === true ? [{ name, value: { kind: 'yes' } }] : [];
}

function rule(value: unknown): PolicyFact[] {
  const { kind, count } = record(value);
  if (kind === 'all' || kind === 'any') {
    return [{ name: 'rule', value: { kind: 'rule', rule: { kind } } }];
  }
  return kind === 'quorum' && typeof count === 'number'
    ? [{ name: 'rule', value: { kind: 'rule', rule: { kind, count } } }]
    : [];
}

function text(value: unknown): LocalizedText | undefined {
  const { en, fr } = record(value);
  return typeof en === 'string' && typeof fr === 'string'
    ? { en, fr }
    : undefined;
}

function sameText(words: string): LocalizedText {
  return { en: words, fr: words };
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string')
    : [];
}

function records(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function record(value: unknown): JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}
