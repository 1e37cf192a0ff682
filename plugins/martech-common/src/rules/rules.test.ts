import type { CriterionVerdict, ToolFlow } from '../types';
import { changedSheetPaths } from '../sheet/changedSheetPaths';
import { costBand } from './costBand';
import { criterionDefinitions, dependentCriteria } from './criteria';
import { deriveToolStatus, type ToolStatusFacts } from './deriveToolStatus';
import { integrationStatus } from './integrationStatus';

const now = new Date('2026-06-01T12:00:00.000Z');
const past = '2026-05-31T00:00:00.000Z';
const future = '2027-06-01T00:00:00.000Z';

const verdicts = (...list: CriterionVerdict[]) =>
  list.map(verdict => ({ verdict, expiresAt: future }));
const valid = {
  lastValidation: 'approved',
  criteria: verdicts('passed', 'passed', 'passed', 'not_applicable', 'passed'),
} as const;
const blank: ToolStatusFacts = {
  lifecycle: 'production',
  suspended: false,
  detected: false,
  validationRunning: false,
  conditions: [],
  criteria: verdicts('pending', 'pending', 'pending', 'pending', 'pending'),
};
const pilot = { startsAt: past, endsAt: future };

describe('the status of a tool is the first line that fits', () => {
  it.each<[string, Partial<ToolStatusFacts>, string]>([
    ['lifecycle retired', { lifecycle: 'retired' }, 'retired'],
    [
      'retired before everything else',
      { ...valid, lifecycle: 'Retired', suspended: true, pilot },
      'retired',
    ],
    ['lifecycle retiring', { ...valid, lifecycle: 'retiring' }, 'retiring'],
    [
      'what Backstage calls deprecated',
      { lifecycle: 'deprecated' },
      'retiring',
    ],
    [
      'retiring before suspended',
      { lifecycle: 'retiring', suspended: true },
      'retiring',
    ],
    [
      'before the day of its end',
      { ...valid, retiresOn: '2026-06-02' },
      'retiring',
    ],
    ['on the day of its end', { ...valid, retiresOn: '2026-06-01' }, 'retired'],
    ['suspended', { suspended: true }, 'suspended'],
    [
      'suspended before refused, and before a running validation',
      { suspended: true, lastValidation: 'rejected', validationRunning: true },
      'suspended',
    ],
    ['refused', { lastValidation: 'rejected' }, 'refused'],
    [
      'refused although every criterion passed: the last stage said no',
      { ...valid, lastValidation: 'rejected' },
      'refused',
    ],
    [
      'refused before a pilot',
      { lastValidation: 'rejected', pilot },
      'refused',
    ],
    [
      'a new validation after a refusal',
      { ...valid, lastValidation: 'rejected', validationRunning: true },
      'in_review',
    ],
    ['a first validation runs', { validationRunning: true }, 'in_review'],
    ['in review before pilot', { validationRunning: true, pilot }, 'in_review'],
    [
      'a valid tool is validated again',
      { ...valid, validationRunning: true },
      'approved',
    ],
    ['a pilot within its dates', { pilot }, 'pilot'],
    ['a pilot before approved', { ...valid, pilot }, 'pilot'],
    [
      'a pilot that is over',
      { pilot: { startsAt: past, endsAt: past } },
      'referenced',
    ],
    [
      'a pilot that has not begun',
      { pilot: { startsAt: future, endsAt: future } },
      'referenced',
    ],
    ['all applicable criteria passed', valid, 'approved'],
    [
      'a criterion passed with conditions',
      { ...valid, criteria: verdicts('passed', 'passed_with_conditions') },
      'approved_with_conditions',
    ],
    [
      'conditions of the decision',
      { ...valid, conditions: ['EU only'] },
      'approved_with_conditions',
    ],
    [
      'one criterion reopened',
      { ...valid, criteria: verdicts('passed', 'pending') },
      'referenced',
    ],
    [
      'one criterion failed',
      { ...valid, criteria: verdicts('passed', 'failed') },
      'referenced',
    ],
    [
      'one criterion expired, known',
      { ...valid, criteria: verdicts('passed', 'expired') },
      'referenced',
    ],
    [
      'one criterion expired this instant',
      {
        ...valid,
        criteria: [{ verdict: 'passed', expiresAt: now.toISOString() }],
      },
      'referenced',
    ],
    [
      'nothing is applicable: nothing was validated',
      { ...valid, criteria: verdicts('not_applicable', 'not_applicable') },
      'referenced',
    ],
    ['listed, never validated', {}, 'referenced'],
    ['declared shadow IT', { detected: true }, 'detected'],
    ['shadow IT that was approved', { ...valid, detected: true }, 'approved'],
  ])('%s', (_line, facts, status) => {
    expect(deriveToolStatus({ ...blank, ...facts }, now)).toBe(status);
  });
});

describe('small rules', () => {
  it.each<[ToolFlow['status'][], string]>([
    [[], 'none'],
    [['retired'], 'none'],
    [['planned', 'retired'], 'planned'],
    [['planned', 'in_progress'], 'in_progress'],
    [['planned', 'live', 'in_progress'], 'live'],
  ])('flows %j are together %s', (statuses, together) => {
    expect(integrationStatus(statuses.map(status => ({ status })))).toBe(
      together,
    );
  });

  it.each([
    [0, 'free'],
    [0.5, 'under_1000'],
    [999.99, 'under_1000'],
    [1000, '1000_5000'],
    [5000, '5000_20000'],
    [19_999, '5000_20000'],
    [20_000, '20000_100000'],
    [100_000, 'over_100000'],
  ])('%d a year is in band %s', (cost, band) => {
    expect(costBand(cost)).toBe(band);
  });

  it.each<[string, object, object, string[]]>([
    ['nothing', { a: { b: [1, 2] } }, { a: { b: [1, 2] } }, []],
    ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a field', { a: { b: 1, c: 1 } }, { a: { b: 2, c: 1 } }, ['/a/b']],
    ['a list', { flows: [{ a: 1 }] }, { flows: [{ a: 2 }] }, ['/flows']],
    ['a section that appears', {}, { data: { personal: true } }, ['/data']],
    ['a section that goes', { url: 'x', vendor: 'y' }, {}, ['/url', '/vendor']],
    ['odd keys', { 'a/b~': 1 }, { 'a/b~': 2 }, ['/a~1b~0']],
  ])('tells that %s changed', (_what, before, after, paths) => {
    expect(changedSheetPaths(before, after)).toEqual(paths);
  });

  it.each<[string[], string[]]>([
    [['/summary/fr', '/title/en', '/description', '/lifecycle'], []],
    [['/finance/annualCost'], ['finance']],
    [['/data/retention'], ['privacy']],
    [['/data/classification'], ['security', 'privacy']],
    [['/data'], ['security', 'privacy']],
    [['/data/subprocessors'], ['privacy']],
    [['/data/transfers'], ['privacy']],
    [['/data/transfersOutsideEu'], ['privacy']],
    [['/hosting'], ['architecture', 'security', 'privacy']],
    [['/hosting/model'], ['architecture', 'security', 'privacy']],
    [['/hosting/region'], ['architecture', 'security', 'privacy']],
    [['/accessibility/level'], ['accessibility']],
    [['/owners/budget'], ['finance']],
    [['/owners'], ['finance']],
    [['/owners/technical'], []],
  ])('a change of %j reopens %j', (paths, criteria) => {
    expect(dependentCriteria(paths)).toEqual(criteria);
  });

  it('asks something of every criterion, in both languages', () => {
    for (const { title, checklist } of Object.values(criterionDefinitions)) {
      for (const text of [title, ...checklist]) {
        expect(text.en.trim()).not.toBe('');
        expect(text.fr.trim()).not.toBe('');
        expect(text.fr).not.toMatch(/['"]/);
      }
      expect(checklist.length).toBeGreaterThan(2);
    }
  });
});
