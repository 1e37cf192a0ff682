import { comparePolicies } from './comparePolicies';
import { policyParts } from './policyFacts';

const text = (en: string) => ({ en, fr: en });
const slot = (id: string, part: object = {}) => ({
  id,
  title: text(id),
  reviewers: [`group:default/${id}`],
  fallback: [],
  ...part,
});
const policy = (slots: object[], part: object = {}) => ({
  id: 'access',
  stages: [
    { id: 'reviews', title: text('Reviews'), rule: { kind: 'all' }, slots },
  ],
  ...part,
});
const changes = (before: object, after: object) =>
  comparePolicies(policyParts({ ...before }), policyParts({ ...after })).map(
    change =>
      change.kind === 'changed'
        ? `${change.part.key} ${change.name}`
        : `${change.part.key} ${change.kind}`,
  );

describe('what changed between two revisions of a policy', () => {
  const before = policy([slot('owner', { slaHours: 16 })]);
  it.each([
    ['nothing', before, []],
    [
      'a shorter time',
      policy([slot('owner', { slaHours: 8 })]),
      ['reviews/owner hours'],
    ],
    ['no time', policy([slot('owner')]), ['reviews/owner hours']],
    [
      'another review',
      policy([slot('owner', { slaHours: 16 }), slot('legal')]),
      ['reviews/legal added'],
    ],
    [
      'other reviewers',
      policy([slot('owner', { slaHours: 16, reviewers: ['subject.owner'] })]),
      ['reviews/owner reviewers'],
    ],
    ['a review less', policy([]), ['reviews/owner removed']],
    [
      'a fulfilment',
      policy([slot('owner', { slaHours: 16 })], {
        fulfilment: { by: ['subject.owner'], grant: true },
      }),
      ['policy fulfilment', 'policy grant'],
    ],
  ])('%s', (_, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('reads what it does not know as nothing', () => {
    expect(policyParts({ stages: 'none', fulfilment: [1] })).toEqual([
      { key: 'policy', kind: 'policy', facts: [] },
    ]);
  });
});
