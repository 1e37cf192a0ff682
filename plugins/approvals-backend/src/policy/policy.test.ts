import type {
  RequestSubject,
  RequestType,
} from '@passerelle/plugin-approvals-node';
import { checkCondition } from './condition/checkCondition';
import { evaluateCondition } from './condition/evaluateCondition';
import { findUnfillable } from './distinctReviewers';
import { loadPolicies } from './loadPolicies';
import { planPath } from './planPath';
import type { PlanInput } from './types';

/** A type that has nothing to do with marketing: the engine must not notice. */
const travel: RequestType = {
  id: 'business-trip',
  title: { en: 'Business trip', fr: 'Déplacement' },
  description: { en: 'Ask for a trip', fr: 'Demander un déplacement' },
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      cost: { type: 'number' },
      stops: {
        type: 'array',
        items: { type: 'object', properties: { city: { type: 'string' } } },
      },
      hotel: { $ref: '#/$defs/hotel' },
      extras: { type: 'object' },
    },
    $defs: {
      hotel: {
        allOf: [{ type: 'object', properties: { stars: { type: 'integer' } } }],
      },
    },
  },
  subject: 'optional',
  subjectFields: ['country.risk', 'visa'],
  criteria: [
    {
      id: 'budget',
      title: { en: 'Budget', fr: 'Budget' },
      dependsOn: ['/values/cost'],
    },
  ],
  fulfilment: { by: 'travel-desk' },
};

const title = { en: 'Stage', fr: 'Étape' };

function load(config: unknown, type: RequestType = travel) {
  return loadPolicies({
    config,
    requestTypes: [type],
    resolverIds: ['requester.manager', 'travel-desk'],
  });
}

function withSlot(slot: object, stage: object = {}, policy: object = {}) {
  return [
    {
      type: 'business-trip',
      stages: [
        {
          id: 'first',
          title,
          slots: [{ reviewers: ['requester.manager'], ...slot }],
          ...stage,
        },
      ],
      ...policy,
    },
  ];
}

describe('loadPolicies', () => {
  it('fills in defaults, and takes criteria and fulfilment from the request type', () => {
    const [policy] = load(
      withSlot({ criterion: 'budget', sla: { hours: 16 } }),
    ).list();
    expect(policy.definition).toEqual({
      id: 'business-trip',
      type: 'business-trip',
      allowSamePersonInSeveralSlots: false,
      stages: [
        {
          id: 'first',
          title,
          rule: { kind: 'all' },
          slots: [
            {
              id: 'budget',
              title: { en: 'Budget', fr: 'Budget' },
              criterion: 'budget',
              dependsOn: ['/values/cost'],
              reviewers: ['requester.manager'],
              fallback: [],
              slaHours: 16,
            },
          ],
        },
      ],
      fulfilment: { by: ['travel-desk'], grant: false },
    });
  });

  it('gives another revision to another policy, and the same to the same', () => {
    const revisionOf = (slot: object) =>
      load(withSlot(slot)).get('business-trip')?.revision;
    expect(revisionOf({})).toBe(revisionOf({ fallback: undefined }));
    expect(revisionOf({})).not.toBe(
      revisionOf({ fallback: ['group:default/board'] }),
    );
  });

  it.each([
    [{}, 'approvals.policies: expected a list of policies'],
    [
      withSlot({}, {}, { type: 'holiday' }),
      'approvals.policies[0].type: "holiday" is no request type; accepted: business-trip',
    ],
    [
      [...withSlot({}), ...withSlot({})],
      'approvals.policies[1].type: a policy for "business-trip" stands above',
    ],
    [withSlot({}, { slots: [] }), 'approvals.policies[0].stages[0].slots: '],
    [
      withSlot({ whem: 'true' }),
      'approvals.policies[0].stages[0].slots[0]: unknown "whem"',
    ],
    [
      withSlot({ reviewers: [] }),
      'approvals.policies[0].stages[0].slots[0].reviewers: expected a list of refs',
    ],
    [
      withSlot({ reviewers: ['manager'] }),
      'approvals.policies[0].stages[0].slots[0].reviewers[0]: "manager" is no resolver; accepted: subject.owner, requester.manager, travel-desk',
    ],
    [
      withSlot({ fallback: ['group:board'] }),
      'approvals.policies[0].stages[0].slots[0].fallback[0]: "group:board" is no full lower-case ref',
    ],
    [
      withSlot({ reviewers: ['component:default/brevo'] }),
      '"component:default/brevo" is no full lower-case ref of a user or group',
    ],
    [
      withSlot({ criterion: 'security' }),
      'approvals.policies[0].stages[0].slots[0].criterion: "security" is no criterion of request type "business-trip"; accepted: budget',
    ],
    [
      withSlot({}, { rule: 'most' }),
      'approvals.policies[0].stages[0].rule: expected "all", "any" or { quorum: <number> }',
    ],
    [
      withSlot({}, { rule: { quorum: 2 } }),
      'approvals.policies[0].stages[0].rule.quorum: 2 approvals can never come from 1 slot(s)',
    ],
    [
      withSlot({ sla: { hours: 0 } }),
      'approvals.policies[0].stages[0].slots[0].sla.hours',
    ],
    [
      withSlot({ when: true }),
      'approvals.policies[0].stages[0].slots[0].when: expected a CEL expression in quotes',
    ],
    [
      withSlot({ when: 'request.values.cost >' }),
      'approvals.policies[0].stages[0].slots[0].when: the condition is no CEL expression: at 1:',
    ],
    [
      withSlot({ when: 'request.values.price > 1' }),
      'approvals.policies[0].stages[0].slots[0].when: the condition names "request.values.price": the schema of request type "business-trip" has no such value',
    ],
    [
      withSlot({}, { when: 'subject.climate == 1' }),
      'approvals.policies[0].stages[0].when: the condition names "subject.climate": unknown; accepted: subject.country.risk, subject.visa',
    ],
    [
      withSlot({}, {}, { fulfilment: { by: ['nobody'] } }),
      'approvals.policies[0].fulfilment.by[0]: "nobody" is no resolver',
    ],
    [
      withSlot(
        {},
        { slots: [1, 2].map(() => ({ id: 'a', reviewers: ['travel-desk'] })) },
      ),
      'approvals.policies[0].stages[0].slots: two slots have the id "a"',
    ],
  ])('stops the start on %j', (config, message) => {
    expect(() => load(config)).toThrow(message);
  });
});

describe('checkCondition', () => {
  const scope = {
    requestType: travel.id,
    schema: travel.schema,
    subjectFields: travel.subjectFields ?? [],
  };

  it.each([
    'request.values.cost > 5000 && subject.visa',
    'has(subject.country) && has(subject.country.risk)',
    "request.values.stops.exists(stop, stop.city == 'Lyon')",
    'request.values.stops[0].city == "Lyon"',
    'request.values["cost"] > 1',
    'request.values.hotel.stars > 3',
    'request.values.extras.anything == 1',
    "'group:default/sales' in requester.groups || requester.ref == 'user:default/a'",
    'request.type == "business-trip" && size(request.values.stops) > 2',
  ])('understands %s', expression => {
    expect(checkCondition(expression, scope)).toEqual([]);
  });

  it.each([
    ['nothing.at.all', 'names "nothing.at.all": unknown'],
    ['request', 'names "request": accepted'],
    ['request.user', 'names "request.user": accepted'],
    ['requester.password', 'names "requester.password": accepted'],
    ['request.values.stops[0].country == ""', 'names "request.values.stops.*'],
    ['request.values.constructor == ""', 'names "request.values.constructor"'],
    ['request.values.hotel.name == ""', 'names "request.values.hotel.name"'],
    ['request.values.stops[request.nope].city == ""', 'names "request.nope"'],
    ['subject.visa.number == 1', 'names "subject.visa.number"'],
    ['frobnicate(1)', 'calls the unknown function "frobnicate"'],
    [
      'request.values.stops.all(a, request.values.stops.all(b, true))',
      'has a loop',
    ],
    ['request.values.stops.all(a, true) && a == 1', 'names "a": unknown'],
    [`"${'x'.repeat(2000)}" == ""`, 'longer than 2000 characters'],
    [
      Array.from({ length: 220 }, () => 'true').join('||'),
      'has 439 parts, at most 400 are allowed',
    ],
  ])('refuses %.60s', (expression, problem) => {
    expect(checkCondition(expression, scope)).toEqual([
      expect.stringContaining(problem),
    ]);
  });
});

describe('evaluateCondition', () => {
  const bindings = {
    request: {
      type: 'business-trip',
      values: { cost: 6000, name: 'x', stops: ['Lyon'], none: null },
    },
    subject: { visa: true },
    requester: { ref: 'user:default/a', groups: ['group:default/sales'] },
  };

  it.each([
    ['request.values.cost > 5000 && subject.visa', { held: true }],
    ['request.values.cost < 5000', { held: false }],
    ["'Lyon' in request.values.stops", { held: true }],
    ["'group:default/sales' in requester.groups", { held: true }],
    ['has(request.values.price)', { held: false }],
    ['request.values.none == null', { held: true }],
    // Everything else is an error, never a slot that is skipped by mistake.
    ['request.values.price > 1', { error: expect.any(String) }],
    ['request.values.cost', { error: expect.stringContaining('number') }],
    ['request.values.name', { error: expect.stringContaining('string') }],
    ['has(request.values.constructor)', { held: false }],
    ['request.values.__proto__ == 1', { error: expect.any(String) }],
    ['1 / 0 == 1', { error: expect.any(String) }],
    ['this is not CEL', { error: expect.any(String) }],
  ])('%s', (expression, outcome) => {
    expect(evaluateCondition(expression, bindings)).toEqual(outcome);
  });
});

describe('findUnfillable', () => {
  it.each([
    ['one person cannot fill two slots', [['a'], ['a']], 1],
    ['two persons can, in the only order that works', [['a', 'b'], ['a']], 0],
    [
      'three slots for two persons',
      [
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'a'],
      ],
      1,
    ],
    ['a slot without anybody', [['a'], []], 1],
  ])('%s', (_, eligible, count) => {
    expect(findUnfillable(eligible)).toHaveLength(count);
  });
});

describe('planPath', () => {
  const members: Record<string, string[]> = {
    'group:default/board': ['user:default/chair', 'user:default/ceo'],
    'group:default/empty': [],
    'group:default/sales': ['user:default/seller', 'user:default/manager'],
  };

  function plan(
    slots: object[],
    input: Partial<PlanInput> & { stage?: object; policy?: undefined } = {},
    policyExtras: object = {},
  ) {
    const { stage, ...rest } = input;
    const policy = load([
      {
        type: 'business-trip',
        stages: [{ id: 'first', title, slots, ...stage }],
        ...policyExtras,
      },
    ]).get('business-trip');
    if (!policy) {
      throw new Error('The policy is missing');
    }
    return planPath({
      requestType: 'business-trip',
      values: { cost: 100 },
      requester: 'user:default/seller',
      requesterGroups: ['group:default/sales'],
      editors: ['user:default/seller'],
      resolveReviewer: async name =>
        name === 'requester.manager' ? ['user:default/manager'] : [],
      expandMembers: async ref =>
        ref.startsWith('user:') ? [ref] : members[ref] ?? [],
      mode: 'submission',
      ...rest,
      policy,
    });
  }

  const slotsOf = async (planned: ReturnType<typeof plan>) => {
    const result = await planned;
    return 'stages' in result ? result.stages[0].slots : result;
  };

  it('finds reviewers by ref and by resolver, and says why a slot applies', async () => {
    const reason = { en: 'Expensive', fr: 'Coûteux' };
    const slots = await slotsOf(
      plan(
        [
          { reviewers: ['requester.manager'] },
          {
            id: 'board',
            reviewers: ['group:default/board'],
            when: 'request.values.cost > 5000',
            reason,
          },
        ],
        { values: { cost: 9000 } },
      ),
    );
    expect(slots).toMatchObject([
      { id: 'first-1', applies: true, reviewers: ['user:default/manager'] },
      {
        id: 'board',
        applies: true,
        reason,
        condition: {
          expression: 'request.values.cost > 5000',
          held: true,
          reason,
        },
        reviewers: ['group:default/board'],
      },
    ]);
  });

  it('leaves a slot off the path when its condition does not hold, and says so', async () => {
    const slots = await slotsOf(
      plan([
        { reviewers: ['requester.manager'] },
        {
          id: 'board',
          reviewers: ['group:default/empty'],
          when: 'request.values.cost > 5000',
        },
      ]),
    );
    expect(slots).toMatchObject([
      { applies: true },
      { id: 'board', applies: false, condition: { held: false } },
    ]);
  });

  it('reaches the owner of the subject', async () => {
    const subject: RequestSubject = {
      ref: 'component:default/x',
      title: 'X',
      revision: 1,
      owner: 'group:default/board',
      data: {},
    };
    const slots = await slotsOf(
      plan([{ reviewers: ['subject.owner'] }], { subject }),
    );
    expect(slots).toMatchObject([{ reviewers: ['group:default/board'] }]);
  });

  it('goes to the fallback when the only reviewer is the requester', async () => {
    const slots = await slotsOf(
      plan([
        {
          reviewers: ['user:default/seller'],
          fallback: ['group:default/board'],
        },
      ]),
    );
    expect(slots).toMatchObject([
      {
        usedFallback: true,
        reviewers: ['group:default/board'],
        fallback: [],
      },
    ]);
  });

  it.each<
    [
      string,
      object[],
      Parameters<typeof plan>[1],
      { code: string; message: RegExp },
    ]
  >([
    [
      'a slot whose group is empty',
      [{ id: 'board', reviewers: ['group:default/empty'] }],
      {},
      { code: 'no-reviewer', message: /slot "board" of stage "first"/ },
    ],
    [
      'a slot that only the requester could decide',
      [{ id: 'self', reviewers: ['user:default/seller'] }],
      {},
      { code: 'no-reviewer', message: /slot "self"/ },
    ],
    [
      'a slot that only the beneficiary could decide',
      [{ id: 'self', reviewers: ['requester.manager'] }],
      { beneficiary: 'user:default/manager' },
      { code: 'no-reviewer', message: /slot "self"/ },
    ],
    [
      'a slot that only members of a group that benefits could decide',
      [{ id: 'self', reviewers: ['requester.manager'] }],
      { beneficiary: 'group:default/sales' },
      { code: 'no-reviewer', message: /slot "self"/ },
    ],
    [
      'a slot that only an editor could decide',
      [{ id: 'self', reviewers: ['requester.manager'] }],
      { editors: ['user:default/manager'] },
      { code: 'no-reviewer', message: /slot "self"/ },
    ],
    [
      'a slot whose resolver finds nobody',
      [{ id: 'desk', reviewers: ['travel-desk'] }],
      {},
      { code: 'no-reviewer', message: /slot "desk"/ },
    ],
    [
      'a condition that cannot be evaluated',
      [
        { reviewers: ['requester.manager'] },
        {
          id: 'visa',
          reviewers: ['group:default/board'],
          when: 'subject.visa',
        },
      ],
      {},
      { code: 'condition-error', message: /condition of slot "visa"/ },
    ],
    [
      'a condition of a stage that cannot be evaluated',
      [{ reviewers: ['requester.manager'] }],
      { stage: { when: 'subject.visa' } },
      { code: 'condition-error', message: /condition of stage "first"/ },
    ],
    [
      'two slots for one and the same person',
      [
        { id: 'a', reviewers: ['user:default/chair'] },
        { id: 'b', reviewers: ['user:default/chair'] },
      ],
      {},
      { code: 'no-reviewer', message: /slot "b" of stage "first"/ },
    ],
  ])('refuses %s', async (_, slots, input, refusal) => {
    expect(await plan(slots, input)).toMatchObject({
      kind: 'conflict',
      code: refusal.code,
      message: expect.stringMatching(refusal.message),
    });
  });

  it('takes two slots for one person where the policy says so', async () => {
    const twice = ['a', 'b'].map(id => ({
      id,
      reviewers: ['user:default/chair'],
    }));
    expect(
      await plan(twice, {}, { allowSamePersonInSeveralSlots: true }),
    ).toHaveProperty('stages');
    expect(await plan(twice, { stage: { rule: 'any' } })).toHaveProperty(
      'stages',
    );
  });

  it('shows in a dry run what a submission would refuse', async () => {
    const slots = await slotsOf(
      plan(
        [
          { id: 'board', reviewers: ['group:default/empty'] },
          {
            id: 'visa',
            reviewers: ['group:default/board'],
            when: 'subject.visa',
          },
        ],
        { mode: 'revision' },
      ),
    );
    expect(slots).toMatchObject([
      { id: 'board', applies: true, unassigned: true, reviewers: [] },
      { id: 'visa', applies: true, unassigned: false },
    ]);
  });

  it('passes on that the people cannot be asked for: an error is not nobody', async () => {
    await expect(
      plan([{ reviewers: ['requester.manager'] }], {
        resolveReviewer: async () => {
          throw new Error('The catalog is down');
        },
      }),
    ).rejects.toThrow('The catalog is down');
  });

  it('reads the policy again that a request was submitted under', async () => {
    const first = await plan([{ reviewers: ['requester.manager'] }]);
    if (!('stages' in first)) {
      throw new Error(first.message);
    }
    const again = await planPath({
      policy: first.policy,
      requestType: 'business-trip',
      values: { cost: 100 },
      requester: 'user:default/seller',
      requesterGroups: [],
      editors: [],
      resolveReviewer: async name =>
        name === 'requester.manager' ? ['user:default/manager'] : [],
      expandMembers: async ref => [ref],
      mode: 'submission',
    });
    expect(again).toEqual(first);
  });
});
