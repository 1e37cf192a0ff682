import { aReview, anOutcome } from '../testing/fixtures';
import { createRegistryHandlers } from './createRegistryHandlers';
import { toolCriteria } from './toolCriteria';
import { toolRefusal } from './toolRefusal';
import { accessOutcome, validationOutcome } from './toToolOutcome';

describe('what a step of a request means to the registry', () => {
  it.each`
    kind                   | validation                             | access
    ${'submitted'}         | ${'validation_submitted'}              | ${undefined}
    ${'resubmitted'}       | ${'validation_submitted'}              | ${undefined}
    ${'changes_requested'} | ${undefined}                           | ${undefined}
    ${'approved'}          | ${'validation_approved'}               | ${'access_approved'}
    ${'rejected'}          | ${'validation_rejected'}               | ${undefined}
    ${'withdrawn'}         | ${'validation_ended_without_decision'} | ${undefined}
    ${'expired'}           | ${'validation_ended_without_decision'} | ${undefined}
    ${'fulfilled'}         | ${undefined}                           | ${'access_granted'}
    ${'fulfilment_failed'} | ${undefined}                           | ${undefined}
    ${'grant_revoked'}     | ${undefined}                           | ${'access_ended'}
    ${'grant_expired'}     | ${undefined}                           | ${'access_ended'}
  `(
    'takes $kind as $validation of a validation and $access of an access',
    ({ kind, validation, access }) => {
      expect(validationOutcome(anOutcome(kind))?.kind).toBe(validation);
      expect(accessOutcome(anOutcome(kind))?.kind).toBe(access);
    },
  );

  it.each([
    ['a validation', validationOutcome(anOutcome('approved'))],
    ['an access', accessOutcome(anOutcome('fulfilled'))],
  ])(
    'keeps the identity, the time and the order of the step of %s',
    (_, told) => {
      const { id, at, version } = anOutcome('approved');
      expect(told).toMatchObject({ id, at, requestVersion: version });
    },
  );

  it('sees no other access in more time on one', () => {
    const extension = { extends: 'request-1' };
    expect(
      accessOutcome(anOutcome('fulfilled', [], extension)),
    ).toBeUndefined();
  });

  it('grants access to the beneficiary, until the day that was agreed', () => {
    expect(
      accessOutcome(
        anOutcome('fulfilled', [], {
          beneficiary: 'user:default/friend',
          grant: { status: 'active', expiresAt: '2026-06-30T00:00:00.000Z' },
          fulfilment: { status: 'done', by: 'user:default/tool-owner' },
        }),
      ),
    ).toMatchObject({
      beneficiary: 'user:default/friend',
      by: 'user:default/tool-owner',
      grantExpiresAt: '2026-06-30T00:00:00.000Z',
    });
    expect(accessOutcome(anOutcome('fulfilled'))).toMatchObject({
      beneficiary: 'user:default/marketer',
    });
  });
});

describe('the passport after a validation', () => {
  const reviews = [
    aReview('architect', 'approve', { criterion: 'architecture' }),
    aReview('security-officer', 'approve_with_conditions', {
      criterion: 'security',
      conditions: ['SSO only'],
    }),
    aReview('dpo', 'approve', { criterion: 'privacy' }),
    aReview('accessibility-lead', undefined, { criterion: 'accessibility' }),
    aReview('dsi-admin', 'approve'),
  ];

  it('has each verdict with its author and the sheet that was judged', () => {
    expect(toolCriteria(anOutcome('approved', reviews))).toEqual([
      expect.objectContaining({
        id: 'architecture',
        verdict: 'passed',
        by: 'user:default/architect',
        sheetRevision: 1,
      }),
      expect.objectContaining({
        id: 'security',
        verdict: 'passed_with_conditions',
        conditions: ['SSO only'],
        sheetRevision: 2,
      }),
      expect.objectContaining({ id: 'privacy', verdict: 'passed' }),
      // Nobody was asked about finance; accessibility was asked and not answered, so it stays as it was.
      {
        id: 'finance',
        verdict: 'not_applicable',
        at: '2026-01-12T10:00:00.000Z',
      },
    ]);
  });

  it('does not say that a criterion does not apply when the request failed early', () => {
    const ids = toolCriteria(anOutcome('rejected', reviews)).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['architecture', 'security', 'privacy']);
  });

  it('takes the gravest of two verdicts on one criterion', () => {
    const two = [
      aReview('one', 'reject', { criterion: 'security' }),
      aReview('two', 'approve', { criterion: 'security' }),
    ];
    expect(toolCriteria(anOutcome('rejected', two))).toEqual([
      expect.objectContaining({ id: 'security', verdict: 'failed' }),
    ]);
  });
});

describe('a refusal', () => {
  it('has the comments of those who rejected and the tools that they gave instead', () => {
    const reviews = [
      aReview('architect', 'approve', { comment: 'fine for me' }),
      aReview('dpo', 'reject', {
        comment: ' Data leaves the EU. ',
        evidence: [
          {
            title: 'Use Brevo',
            url: 'http://localhost:7007/catalog/default/component/Mailjet?x=1',
          },
          { title: 'component:default/sarbacane', url: 'https://example.com' },
          { title: 'The report', url: 'https://example.com/report.pdf' },
          {
            title: 'The tool itself',
            url: 'https://portal/catalog/default/component/brevo',
          },
        ],
      }),
    ];
    expect(toolRefusal(anOutcome('rejected', reviews))).toEqual({
      reason: 'Data leaves the EU.',
      substitutes: ['component:default/mailjet', 'component:default/sarbacane'],
    });
  });
});

describe('the outcome handlers', () => {
  it('tell the registry what matters to it, and nothing else', async () => {
    const recordOutcome = jest.fn();
    const registerTool = jest.fn();
    const [validation, access] = createRegistryHandlers({
      recordOutcome,
      registerTool,
    });
    await validation.handle(anOutcome('changes_requested'));
    await access.handle(anOutcome('fulfilled', [], { subjectRef: undefined }));
    expect(recordOutcome).not.toHaveBeenCalled();

    await validation.handle(anOutcome('submitted'));
    expect(recordOutcome).toHaveBeenCalledWith(
      'component:default/brevo',
      expect.objectContaining({ kind: 'validation_submitted' }),
    );
  });

  it('let a failure through, so that the outbox tries again', async () => {
    const [validation] = createRegistryHandlers({
      recordOutcome: async () => {
        throw new Error('the registry is away');
      },
      registerTool: jest.fn(),
    });
    await expect(validation.handle(anOutcome('submitted'))).rejects.toThrow(
      'the registry is away',
    );
  });
});
