import type { RequestAction } from '@passerelle/plugin-approvals-common';
import { canSee, participantsOf } from './participants';
import { presentRequest } from './presentRequest';
import { findReview, remainingSlaHours } from './stages';
import { personNames, personOf, refOf } from './__testUtils__/people';
import { planOf } from './__testUtils__/planOf';
import { Scenario, type ScenarioOptions } from './__testUtils__/Scenario';

function play(options: ScenarioOptions, ...steps: string[]): Scenario {
  const scenario = new Scenario(options);
  steps.forEach(step => scenario.step(step));
  return scenario;
}

const whoSees = ({ state }: Scenario) =>
  personNames.filter(name => canSee(state, personOf(name))).sort();

const actionsOf = ({ state }: Scenario, name: string): RequestAction[] =>
  presentRequest(state, {
    ...personOf(name),
    workingDay: '2026-11-23',
    language: 'en',
  }).allowedActions;

describe('who sees a request', () => {
  it.each([
    [
      'a draft: the requester and admins, and not yet who it is for',
      play({ beneficiary: 'ben' }, 'req draft'),
      ['admin', 'admin2', 'req'],
    ],
    [
      'a draft that was withdrawn: the same',
      play({ beneficiary: 'ben' }, 'req draft', 'req withdraw'),
      ['admin', 'admin2', 'req'],
    ],
    [
      'for somebody else: that person, once it was submitted',
      play(
        { plan: planOf(['all: one=c1']), beneficiary: 'ben' },
        'req draft',
        'req submit',
      ),
      ['admin', 'admin2', 'ben', 'c1', 'req'],
    ],
    [
      'in review: the holders of every slot too, those that wait included',
      play({ plan: planOf(['all: one=c1', 'all: two=b1']) }, 'req file'),
      ['admin', 'admin2', 'b1', 'c1', 'req'],
    ],
    [
      'a fallback sees it once it holds the slot, and who recused goes on seeing it',
      play(
        { plan: planOf(['all: one=c1/b1']) },
        'req file',
        'c1 recuse s1.one',
      ),
      ['admin', 'admin2', 'b1', 'c1', 'req'],
    ],
    [
      'who handed a review on goes on seeing it',
      play(
        { plan: planOf(['all: one=c1']) },
        'req file',
        'c1 reassign s1.one b1',
      ),
      ['admin', 'admin2', 'b1', 'c1', 'req'],
    ],
    [
      'the owner of the subject does not see it before it is approved',
      play(
        { plan: planOf(['all: one=c1']), subjectOwner: 'a1' },
        'req file',
        'c1 reject s1.one',
      ),
      ['admin', 'admin2', 'c1', 'req'],
    ],
    [
      'the owner of the subject and those who carry it out see it once approved',
      play(
        {
          plan: planOf(['all: one=c1'], { fulfillers: ['b2'] }),
          subjectOwner: 'a1',
        },
        'req file',
        'c1 approve s1.one',
      ),
      ['a1', 'admin', 'admin2', 'b2', 'c1', 'req'],
    ],
  ])('%s', (_, scenario, names) => {
    expect(whoSees(scenario)).toEqual(names);
  });

  it('is data: the index of a store answers as the function does', () => {
    const { state } = play(
      { plan: planOf(['all: one=A two=c1/B']), beneficiary: 'ben' },
      'req file',
      'c1 recuse s1.two',
    );
    const refs = participantsOf(state).map(({ ref }) => ref);
    for (const name of personNames) {
      const person = personOf(name);
      const byIndex =
        person.isAdmin ||
        refs.some(ref => [person.ref, ...person.groups].includes(ref));
      expect([name, canSee(state, person)]).toEqual([name, byIndex]);
    }
  });
});

describe('what a person can do', () => {
  const plan = planOf(['all: one=A two=B'], {
    fulfillers: ['C'],
    grant: true,
  });
  const approved = ['req file', 'a1 approve s1.one', 'b1 approve s1.two'];

  it.each<[string, string[], string, RequestAction[]]>([
    [
      'the requester of a draft',
      ['req draft'],
      'req',
      ['edit', 'submit', 'withdraw'],
    ],
    ['an admin with a draft', ['req draft'], 'admin', []],
    [
      'the requester in review',
      ['req file'],
      'req',
      ['withdraw', 'comment', 'nudge'],
    ],
    [
      'the requester after a nudge',
      ['req file', 'req nudge'],
      'req',
      ['withdraw', 'comment'],
    ],
    ['a reviewer', ['req file'], 'a1', ['comment', 'reassign', 'decide']],
    [
      'a reviewer who decided',
      ['req file', 'a1 approve s1.one'],
      'a1',
      ['comment'],
    ],
    ['an admin in review', ['req file'], 'admin', ['comment', 'reassign']],
    [
      'the requester after a send-back',
      ['req file', 'a1 changes s1.one'],
      'req',
      ['edit', 'submit', 'withdraw', 'comment'],
    ],
    ['those who carry out', approved, 'c1', ['comment', 'fulfil']],
    [
      'those who granted',
      [...approved, 'c1 fulfil done'],
      'c1',
      ['comment', 'revoke', 'extend'],
    ],
    [
      'the requester of something granted',
      [...approved, 'c1 fulfil done'],
      'req',
      ['comment'],
    ],
    ['a stranger', ['req file'], 'stranger', []],
  ])('%s', (_, steps, who, actions) => {
    expect(actionsOf(play({ plan }, ...steps), who)).toEqual(actions);
  });
});

describe('a change under review', () => {
  const plan = planOf(['all: cost(subject.cost)=A']);

  it('is not approved unseen: a verdict waits until the engine noticed the change', () => {
    const scenario = play({ plan, subjectOwner: 'Team' }, 'req file');
    scenario.changeSubject('cost=9');

    expect(scenario.step('a1 approve s1.cost')).toMatchObject({
      kind: 'conflict',
      code: 'revision-moved',
    });
    scenario.step('engine notice');
    scenario.step('a1 approve s1.cost');
    expect(scenario.state.status).toBe('approved');
  });

  it('asks the reviewers whose condition holds since then, under the policy of the submission', () => {
    const scenario = play(
      {
        plan: planOf([
          'all: one(values.reason)=A two=B?',
          'skipped all: late=C',
        ]),
      },
      'req file',
      'a1 changes s1.one',
      'req edit cost=9000',
    );
    scenario.plan = planOf(['all: one(values.reason)=A two=B', 'all: late=C']);
    scenario.step('req submit');
    scenario.step('a1 approve s1.one');

    expect(findReview(scenario.state, 's1.two')?.status).toBe('open');
    scenario.step('b1 approve s1.two');
    expect(findReview(scenario.state, 's2.late')?.status).toBe('open');
  });

  it('never takes a reviewer off the path', () => {
    const scenario = play(
      { plan: planOf(['all: one=A two=B']) },
      'req file',
      'a1 changes s1.one',
      'req edit cost=1000',
    );
    scenario.plan = planOf(['all: one=A two=B?']);
    scenario.step('req submit');
    scenario.step('a1 approve s1.one');

    expect(scenario.state.status).toBe('in_review');
  });

  it('keeps the verdict that fell, for the difference', () => {
    const { state } = play(
      { plan, subjectOwner: 'Team' },
      'req file',
      'a1 recuse s1.cost',
    );
    expect(findReview(state, 's1.cost')?.previousDecision).toBeUndefined();
    const scenario = play(
      {
        plan: planOf(['all: cost(subject.cost)=A other(subject.x)=B']),
        subjectOwner: 'Team',
      },
      'req file',
      'a1 approve s1.cost',
      'engine changes-subject cost=9',
    );
    expect(findReview(scenario.state, 's1.cost')).toMatchObject({
      status: 'open',
      previousDecision: { by: refOf('a1'), revision: 1 },
    });
  });
});

describe('the policy', () => {
  it('is pinned at the submission: a later one does not touch the path', () => {
    const scenario = play(
      { plan: planOf(['all: one=A two=B']) },
      'req file',
      'a1 changes s1.one',
    );
    const later = planOf(['any: one=C']);
    scenario.plan = {
      ...later,
      policy: { id: 'test', revision: 'r2', definition: {} },
    };
    scenario.step('req submit');

    expect(scenario.state.policy?.revision).toBe('r1');
    expect(scenario.state.stages[0].rule).toEqual({ kind: 'all' });
    expect(findReview(scenario.state, 's1.one')?.reviewers).toEqual([
      refOf('A'),
    ]);
  });

  it('refuses a submission for which it found no path, after asking who submits', () => {
    const scenario = play({}, 'req draft');
    scenario.plan = { kind: 'conflict', code: 'no-reviewer', message: 'Slot' };
    expect(scenario.step('a1 submit')).toMatchObject({ kind: 'notFound' });
    expect(scenario.step('req submit')).toMatchObject({ code: 'no-reviewer' });
    scenario.plan = undefined;
    expect(scenario.step('req submit')).toMatchObject({ code: 'no-policy' });
    expect(scenario.state.status).toBe('draft');
  });
});

describe('the first submission', () => {
  it.each([
    ['nobody-decides', ['skipped all: one=A', 'all: two=B?']],
    ['quorum-out-of-reach', ['all: one=A', 'quorum 2: two=B three=C?']],
  ])('is refused with %s on a path that cannot end well', (code, stages) => {
    const scenario = play({ plan: planOf(stages) }, 'req draft');
    expect(scenario.step('req submit')).toMatchObject({
      kind: 'conflict',
      code,
    });
  });

  it('sets the path: a resubmission goes on along it though no condition holds any more', () => {
    const scenario = play(
      { plan: planOf(['quorum 2: one=A two=B']) },
      'req file',
      'a1 changes s1.one',
    );
    scenario.plan = planOf(['quorum 2: one=A? two=B?']);
    scenario.step('req submit');
    expect(findReview(scenario.state, 's1.one')?.status).toBe('open');
  });
});

describe('a grant', () => {
  it('ends by itself when its time is over, not before, and once', () => {
    const scenario = play(
      { plan: planOf(['all: one=A'], { fulfillers: ['C'], grant: true }) },
      'req file',
      'a1 approve s1.one',
      'c1 fulfil done 2026-11-23T05:00:00Z',
    );
    expect(scenario.step('engine expire')).toEqual([]);
    expect(scenario.step('engine expire')).toMatchObject([
      { type: 'grant.expired' },
    ]);
    expect(scenario.step('engine expire')).toEqual([]);
    expect(scenario.state.grant?.status).toBe('expired');
  });
});

describe('the expected time', () => {
  it('adds up the stages ahead, and the longest review of each', () => {
    const { state } = play(
      { plan: planOf(['all: one=A two=B', 'all: last=C']) },
      'req file',
    );
    expect(remainingSlaHours(state)).toBe(16);
  });
});
