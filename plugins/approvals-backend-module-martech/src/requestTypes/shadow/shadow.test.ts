import { aReview, aTool, anOutcome } from '../../testing/fixtures';
import { createShadowType } from './createShadowType';
import { createStepHandlers } from './createStepHandlers';

const values = {
  tool: 'Tally',
  purpose: 'Formulaires',
  people: 3,
  customerData: 'yes',
};

function listener() {
  const heard: unknown[] = [];
  const hear = async (told: unknown) => {
    heard.push(told);
  };
  const [answers, shadow, contracts] = createStepHandlers(
    { tellStep: hear, tellRenewal: hear, tellAnswer: hear },
    ['tool-access', 'advice'],
  );
  return { heard, answers, shadow, contracts };
}

describe('a declaration of a tool in use', () => {
  it.each([
    ['submitted', 'declared'],
    ['resubmitted', 'declared'],
    ['approved', 'approved'],
    ['rejected', 'rejected'],
    ['withdrawn', 'withdrawn'],
    ['expired', 'withdrawn'],
  ] as const)('that is %s tells the registry: %s', async (kind, told) => {
    const { heard, shadow } = listener();
    await shadow.handle(
      anOutcome(kind, [aReview('dsi-admin', 'approve', { comment: 'Merci' })], {
        values,
        subjectRef: undefined,
      }),
    );
    expect(heard).toEqual([
      {
        kind: told,
        requestId: 'request-1',
        requestNumber: 'DEM-000001',
        requestVersion: 9,
        at: '2026-01-12T10:00:00.000Z',
        declaredBy: 'user:default/marketer',
        declaration: values,
        ...(['approved', 'rejected'].includes(told) && {
          by: 'user:default/dsi-admin',
          comment: 'Merci',
        }),
      },
    ]);
  });

  it('says nothing of a send-back', async () => {
    const { heard, shadow } = listener();
    await shadow.handle(anOutcome('changes_requested', [], { values }));
    expect(heard).toEqual([]);
  });

  it('may be about a tool of the catalogue, whose amounts stay with those who see them', async () => {
    const type = createShadowType(
      { getSubject: async () => aTool('referenced') },
      { finance: 'group:default/finance', it: 'group:default/dsi' },
    );
    const subject = await type.loadSubject?.('component:default/brevo');
    expect(subject).toMatchObject({ title: 'Brevo' });
    expect(type.restricted?.map(({ path }) => path)).toContain(
      '/subject/finance/annualCost',
    );
    expect(type.summarize?.({ values })).toEqual({
      en: 'Tally, in use already',
      fr: 'Tally, déjà utilisé',
    });
  });
});

describe('the answer of a request', () => {
  it.each(['approved', 'rejected'] as const)(
    'that is %s tells the registry how long it took',
    async kind => {
      const { heard, answers } = listener();
      expect(answers.types).toEqual(['tool-access', 'advice']);
      await answers.handle(
        anOutcome(kind, [], {
          type: 'advice',
          submittedAt: '2026-01-10T10:00:00.000Z',
        }),
      );
      expect(heard).toEqual([
        {
          requestId: 'request-1',
          type: 'advice',
          submittedAt: '2026-01-10T10:00:00.000Z',
          answeredAt: '2026-01-12T10:00:00.000Z',
          answer: kind,
        },
      ]);
    },
  );

  it.each(['submitted', 'withdrawn', 'expired', 'fulfilled'] as const)(
    'is none when it is %s',
    async kind => {
      const { heard, answers } = listener();
      await answers.handle(anOutcome(kind));
      expect(heard).toEqual([]);
    },
  );
});

describe('a renewal', () => {
  it.each([
    ['submitted', {}, { kind: 'opened' }],
    ['approved', {}, { kind: 'approved', decision: 'renew' }],
    [
      'approved',
      { decision: 'leave' },
      { kind: 'approved', decision: 'leave' },
    ],
    ['rejected', { decision: 'renew' }, { kind: 'rejected' }],
    ['withdrawn', {}, { kind: 'abandoned' }],
  ] as const)('that is %s with %j is %j', async (kind, more, told) => {
    const { heard, contracts } = listener();
    await contracts.handle(
      anOutcome(kind, [], { values: { reason: 'x', ...more } }),
    );
    expect(heard).toEqual([
      {
        requestId: 'request-1',
        requestNumber: 'DEM-000001',
        requestVersion: 9,
        at: '2026-01-12T10:00:00.000Z',
        toolRef: 'component:default/brevo',
        ...told,
      },
    ]);
  });
});
