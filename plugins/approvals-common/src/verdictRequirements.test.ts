import { requestStatuses } from './types';
import { requestTransitions, takesCommand } from './stateMachine';
import { findVerdictProblems } from './verdictRequirements';

describe('findVerdictProblems', () => {
  it.each([
    ['an approval needs nothing', { verdict: 'approve' }, []],
    [
      'a rejection needs a comment',
      { verdict: 'reject' },
      ['comment-required'],
    ],
    [
      'blanks are no comment',
      { verdict: 'request_changes', comment: ' \n' },
      ['comment-required'],
    ],
    ['a recusal says why', { verdict: 'recuse' }, ['comment-required']],
    [
      'an approval with conditions needs both',
      { verdict: 'approve_with_conditions' },
      ['comment-required', 'conditions-required'],
    ],
    [
      'a condition is not blank',
      {
        verdict: 'approve_with_conditions',
        comment: 'Yes, if',
        conditions: ['EU only', ' '],
      },
      ['condition-empty'],
    ],
    [
      'other verdicts take no conditions',
      { verdict: 'approve', conditions: ['EU only'] },
      ['conditions-not-allowed'],
    ],
    [
      'evidence is a link on the web',
      {
        verdict: 'approve',
        evidence: [{ title: 'Report', url: 'ftp://example.org/report' }],
      },
      ['evidence-invalid'],
    ],
    [
      'a complete decision has no problem',
      {
        verdict: 'approve_with_conditions',
        comment: 'Yes, if',
        conditions: ['EU only'],
        evidence: [{ title: 'Report', url: 'https://example.org/r.pdf' }],
      },
      [],
    ],
  ] as const)('%s', (_, input, codes) => {
    const problems = findVerdictProblems(JSON.parse(JSON.stringify(input)));
    expect(problems.map(problem => problem.code)).toEqual(codes);
  });
});

describe('requestTransitions', () => {
  it('never leads from a final status to another one', () => {
    for (const status of ['rejected', 'withdrawn', 'expired'] as const) {
      expect(Object.values(requestTransitions[status]).flat()).toEqual([
        status,
      ]);
    }
  });

  it('takes decisions in review only', () => {
    expect(
      requestStatuses.filter(status => takesCommand(status, 'decide')),
    ).toEqual(['in_review']);
  });
});
