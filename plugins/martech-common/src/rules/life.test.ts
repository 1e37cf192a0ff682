import type { ToolFlow, ToolSheet, ToolStatus } from '../types';
import { expiryWarnings, type GivenWarning } from './expiryWarnings';
import { fitsStatus, type ToolRequestType } from './fittingRequests';
import { mergeFlows } from './mergeFlows';
import { riskTier } from './riskTier';

const sheet: ToolSheet = {
  category: 'email-marketing',
  summary: { en: 'E-mails', fr: 'E-mails' },
};
const personal = { classification: 'confidential', personal: true } as const;

describe('the risk of a tool', () => {
  it.each<[string, Partial<ToolSheet>, string, string[]]>([
    ['nothing said', {}, 'low', []],
    [
      'internal data in the EU',
      {
        data: { classification: 'internal', personal: true },
        security: { sso: 'saml', mfa: true },
        finance: { annualCost: 24000, currency: 'EUR' },
      },
      'low',
      [],
    ],
    [
      'confidential data about people, in the EU',
      {
        data: { ...personal, transfersOutsideEu: false, dpa: 'signed' },
        finance: { annualCost: 24000, currency: 'EUR' },
      },
      'medium',
      ['personal-data'],
    ],
    [
      'confidential data about people, nothing else said',
      { data: personal },
      'medium',
      ['personal-data'],
    ],
    [
      'data about people outside the EU, with a contract',
      { data: { ...personal, transfersOutsideEu: true, dpa: 'signed' } },
      'medium',
      ['personal-data', 'transfer'],
    ],
    [
      'data about people outside the EU, without a contract',
      { data: { ...personal, transfersOutsideEu: true, dpa: 'in_progress' } },
      'high',
      ['transfer-without-contract', 'personal-data'],
    ],
    [
      'no data about people outside the EU',
      {
        data: {
          classification: 'internal',
          personal: false,
          transfersOutsideEu: true,
        },
      },
      'low',
      [],
    ],
    [
      'very sensitive data',
      { data: { classification: 'restricted', personal: false } },
      'high',
      ['restricted-data'],
    ],
    [
      'special categories',
      {
        data: {
          classification: 'internal',
          personal: true,
          specialCategories: ['health'],
        },
      },
      'high',
      ['special-categories'],
    ],
    [
      'an impact assessment that is due',
      { data: { ...personal, dpia: 'required' } },
      'medium',
      ['personal-data', 'impact-assessment-due'],
    ],
    [
      'weak sign-in',
      { security: { sso: 'none', mfa: false } },
      'medium',
      ['no-single-sign-on', 'no-second-factor'],
    ],
    [
      'a large cost',
      { finance: { annualCost: 40_000, currency: 'EUR' } },
      'medium',
      ['high-cost'],
    ],
  ])('with %s', (_, part, tier, ids) => {
    const assessed = riskTier({ ...sheet, ...part });
    expect(assessed.tier).toBe(tier);
    expect(assessed.reasons.map(({ id }) => id)).toEqual(ids);
    for (const { text } of assessed.reasons) {
      expect(text.en).toMatch(/\.$/);
      expect(text.fr).toMatch(/\.$/);
      expect(text.fr).not.toMatch(/'| [:;?!]/);
    }
  });

  it('counts the flows that are not retired', () => {
    const flow = (status: ToolFlow['status']): ToolFlow => ({
      with: 'component:default/x',
      direction: 'in',
      method: 'api',
      status,
    });
    const flows = [...'abc'].map(() => flow('live'));
    expect(
      riskTier({ ...sheet, flows: [...flows, flow('retired')] }).tier,
    ).toBe('low');
    expect(
      riskTier({ ...sheet, flows: [...flows, flow('planned')] }).tier,
    ).toBe('medium');
  });
});

describe('warnings before a verdict ends', () => {
  const expiresAt = '2027-01-01T00:00:00.000Z';
  const before = (days: number) =>
    new Date(Date.parse(expiresAt) - days * 86_400_000);
  const given = (days: 90 | 60 | 30, end = expiresAt): GivenWarning => ({
    criterion: 'security',
    expiresAt: end,
    days,
  });

  it.each<[string, number, GivenWarning[], number[]]>([
    ['too early', 90.01, [], []],
    ['the first day', 90, [], [90]],
    ['told already', 70, [given(90)], []],
    ['the second step', 60, [given(90)], [60]],
    ['the last step', 30, [given(60)], [30]],
    ['the last step, told', 1, [given(30)], []],
    ['late: the last step alone', 12, [], [30]],
    ['another end', 60, [given(30, '2026-01-01T00:00:00.000Z')], [60]],
    ['over', 0, [], []],
  ])('%s', (_, days, warned, due) => {
    const criterion = { id: 'security', verdict: 'passed', expiresAt } as const;
    const found = expiryWarnings([criterion], warned, before(days));
    expect(found.map(warning => warning.days)).toEqual(due);
  });

  it.each(['pending', 'failed', 'not_applicable', 'expired'] as const)(
    'are not given for what is %s',
    verdict => {
      const criterion = { id: 'security', verdict, expiresAt } as const;
      expect(expiryWarnings([criterion], [], before(10))).toEqual([]);
    },
  );
});

describe('flows of the sheet and of requests', () => {
  const flow = (status: ToolFlow['status'], part: Partial<ToolFlow> = {}) => ({
    with: 'component:default/crm',
    direction: 'out' as const,
    method: 'api' as const,
    status,
    ...part,
  });
  const asked = (status: ToolFlow['status'], part: Partial<ToolFlow> = {}) => ({
    ...flow(status, part),
    requestId: 'r1',
  });

  it.each([
    [
      'stand beside each other',
      [flow('live', { method: 'file' })],
      ['live', 'planned'],
    ],
    [
      'are one when the sheet declares it',
      [flow('in_progress')],
      ['in_progress'],
    ],
    [
      'are as far as the further',
      [flow('planned', { direction: 'both' })],
      ['planned'],
    ],
    [
      'begin again beside a retired one',
      [flow('retired')],
      ['retired', 'planned'],
    ],
  ])('%s', (_, declared, statuses) => {
    const listed = mergeFlows(declared, [asked('planned')]);
    expect(listed.map(({ status }) => status)).toEqual(statuses);
    expect(listed.some(({ requestId }) => requestId === 'r1')).toBe(true);
  });

  it('take the progress of the request and the words of the sheet', () => {
    expect(
      mergeFlows([flow('planned', { direction: 'both' })], [asked('live')]),
    ).toEqual([asked('live', { direction: 'both' })]);
  });
});

describe('what can be asked for', () => {
  it.each<[ToolStatus, ToolRequestType[]]>([
    ['detected', ['tool-validation', 'tool-renewal', 'tool-retirement']],
    [
      'referenced',
      [
        'tool-validation',
        'tool-pilot',
        'integration',
        'tool-change',
        'tool-renewal',
        'tool-retirement',
      ],
    ],
    ['retiring', ['tool-change', 'tool-renewal']],
    ['retired', []],
  ])('about a tool that is %s', (status, types) => {
    const all: ToolRequestType[] = [
      'tool-access',
      'tool-validation',
      'tool-pilot',
      'integration',
      'tool-change',
      'tool-renewal',
      'tool-retirement',
    ];
    expect(all.filter(type => fitsStatus(type, status))).toEqual(types);
  });
});
