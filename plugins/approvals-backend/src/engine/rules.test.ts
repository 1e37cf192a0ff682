import { isRefusal } from './refusal';
import { reviewsOf } from './stages';
import { personOf, refOf } from './__testUtils__/people';
import { planOf, type PlanOptions } from './__testUtils__/planOf';
import { Scenario } from './__testUtils__/Scenario';
import { presentRequest } from './presentRequest';

type Row = {
  name: string;
  stages?: string[];
  /** Sentences; `=> code` at the end expects a refusal. */
  steps: string[];
  /** Request status. */
  status: string;
  /** Status of the stages, in order. */
  path?: string;
  /** Status of some reviews. */
  reviews?: Record<string, string>;
  waitingFor?: string[];
  /** For whom a standing verdict was given. */
  onBehalfOf?: Record<string, string | undefined>;
  /** How many events there are of some types. */
  told?: Record<string, number>;
  revision?: number;
  conditions?: string[];
  beneficiary?: string;
  subjectOwner?: string;
  /** The end that the values ask for. */
  until?: string;
  /** When the grant ends. */
  grantedUntil?: string;
  options?: PlanOptions;
};

const two = ['all: one=A two=B'];
const twoStages = ['all: one=A two=B', 'all: last=C'];
const byCriterion = ['all: cost(values.cost)=A legal(values.reason)=B'];
const onSubject = ['all: cost(subject.cost)=A region(subject.region)=B'];

const ruleRows: Row[] = [
  {
    name: 'all: waits for the second approval',
    stages: two,
    steps: ['a1 approve s1.one'],
    status: 'in_review',
    path: 'open',
    reviews: { 's1.one': 'approved', 's1.two': 'open' },
    waitingFor: ['B'],
  },
  {
    name: 'all: passes with the last approval',
    stages: two,
    steps: ['a1 approve s1.one', 'b1 approve s1.two'],
    status: 'approved',
    path: 'passed',
    waitingFor: [],
  },
  {
    name: 'all: one reject fails the stage at once, and its open reviews are skipped',
    stages: two,
    steps: ['b1 reject s1.two'],
    status: 'rejected',
    path: 'failed',
    reviews: { 's1.one': 'skipped', 's1.two': 'rejected' },
  },
  {
    name: 'all: a reject after an approval rejects',
    stages: two,
    steps: ['a1 approve s1.one', 'b1 reject s1.two'],
    status: 'rejected',
    reviews: { 's1.one': 'approved' },
  },
  {
    name: 'any: passes with the first approval',
    stages: ['any: one=A two=B'],
    steps: ['b1 approve s1.two'],
    status: 'approved',
    path: 'passed',
    reviews: { 's1.one': 'skipped' },
  },
  {
    name: 'any: a reject leaves it to the others',
    stages: ['any: one=A two=B'],
    steps: ['a1 reject s1.one'],
    status: 'in_review',
    path: 'open',
    waitingFor: ['B'],
  },
  {
    name: 'any: an approval after a reject passes',
    stages: ['any: one=A two=B'],
    steps: ['a1 reject s1.one', 'b1 approve s1.two'],
    status: 'approved',
  },
  {
    name: 'any: fails when no approval can come',
    stages: ['any: one=A two=B'],
    steps: ['a1 reject s1.one', 'b1 reject s1.two'],
    status: 'rejected',
    path: 'failed',
  },
  {
    name: 'quorum: waits below the number',
    stages: ['quorum 2: one=A two=B three=C'],
    steps: ['a1 approve s1.one'],
    status: 'in_review',
  },
  {
    name: 'quorum: passes with the number, and skips the rest',
    stages: ['quorum 2: one=A two=B three=C'],
    steps: ['a1 approve s1.one', 'c1 approve s1.three'],
    status: 'approved',
    reviews: { 's1.two': 'skipped' },
  },
  {
    name: 'quorum: stands a reject while the number is in reach',
    stages: ['quorum 2: one=A two=B three=C'],
    steps: ['a1 reject s1.one', 'b1 approve s1.two'],
    status: 'in_review',
  },
  {
    name: 'quorum: fails when the number is out of reach',
    stages: ['quorum 2: one=A two=B three=C'],
    steps: ['a1 reject s1.one', 'b1 reject s1.two'],
    status: 'rejected',
    reviews: { 's1.three': 'skipped' },
  },
  {
    name: 'stages run in order: the second waits',
    stages: twoStages,
    steps: ['c1 approve s2.last => review-not-open'],
    status: 'in_review',
    path: 'open waiting',
    reviews: { 's2.last': 'waiting' },
    waitingFor: ['A', 'B'],
  },
  {
    name: 'the second stage opens when the first passed',
    stages: twoStages,
    steps: ['a1 approve s1.one', 'b1 approve s1.two'],
    status: 'in_review',
    path: 'passed open',
    waitingFor: ['C'],
  },
  {
    name: 'the last stage approves the request',
    stages: twoStages,
    steps: ['a1 approve s1.one', 'b1 approve s1.two', 'c1 approve s2.last'],
    status: 'approved',
    path: 'passed passed',
  },
  {
    name: 'the last stage can still reject',
    stages: twoStages,
    steps: ['a1 approve s1.one', 'b1 approve s1.two', 'c1 reject s2.last'],
    status: 'rejected',
    path: 'passed failed',
  },
  {
    name: 'a failed first stage never opens the second',
    stages: twoStages,
    steps: ['a1 reject s1.one', 'c1 approve s2.last => wrong-status'],
    status: 'rejected',
    path: 'failed waiting',
  },
  {
    name: 'a stage whose condition did not hold is skipped',
    stages: ['skipped all: one=A', 'all: last=C'],
    steps: [],
    status: 'in_review',
    path: 'skipped open',
    waitingFor: ['C'],
  },
  {
    name: 'a slot whose condition did not hold is not on the path',
    stages: ['all: one=A two=B?'],
    steps: ['b1 approve s1.two => unknown-request', 'a1 approve s1.one'],
    status: 'approved',
  },
  {
    name: 'conditions of approvals are collected, each once',
    stages: twoStages,
    steps: [
      'a1 conditions s1.one',
      'b1 conditions s1.two',
      'c1 approve s2.last',
    ],
    status: 'approved',
    conditions: ['Only in the EU'],
    reviews: { 's1.one': 'approved_with_conditions' },
  },
  {
    name: 'a path on which nobody decides is refused',
    stages: ['skipped all: one=A'],
    steps: ['req submit => nobody-decides'],
    status: 'draft',
  },
];

const peopleRows: Row[] = [
  {
    name: 'the requester does not decide, even as a member of the group',
    stages: ['all: one=Team'],
    steps: ['req approve s1.one => own-request'],
    status: 'in_review',
  },
  {
    name: 'nor does somebody else who edited it, which only the requester can',
    stages: ['all: one=A'],
    steps: ['a1 edit cost=2 => not-the-requester', 'a1 approve s1.one'],
    status: 'approved',
  },
  {
    name: 'the beneficiary does not decide',
    stages: ['all: one=Team'],
    beneficiary: 'ben',
    steps: ['ben approve s1.one => own-request', 'colleague approve s1.one'],
    status: 'approved',
  },
  {
    name: 'nor does anybody of a group that benefits',
    stages: ['all: one=Team+C'],
    beneficiary: 'Team',
    steps: ['colleague approve s1.one => own-request', 'c1 approve s1.one'],
    status: 'approved',
  },
  {
    name: 'membership through an ancestor counts',
    stages: ['all: one=P'],
    steps: ['a1 approve s1.one'],
    status: 'approved',
  },
  {
    name: 'a stranger learns nothing',
    stages: two,
    steps: [
      'stranger approve s1.one => unknown-request',
      'stranger approve nonsense => unknown-request',
      'stranger comment hello => unknown-request',
      'stranger withdraw => unknown-request',
    ],
    status: 'in_review',
  },
  {
    name: 'a participant does not decide another slot',
    stages: two,
    steps: ['b1 approve s1.one => not-a-reviewer'],
    status: 'in_review',
  },
  {
    name: 'an admin who holds no slot does not decide',
    stages: two,
    steps: ['admin approve s1.one => not-a-reviewer'],
    status: 'in_review',
  },
  {
    name: 'one person fills one slot of a stage, by whichever group',
    stages: two,
    steps: [
      'ab1 approve s1.one',
      'ab1 approve s1.two => one-slot-per-stage',
      'b1 approve s1.two',
    ],
    status: 'approved',
  },
  {
    name: 'one person fills several slots where the policy says so',
    stages: two,
    options: { samePerson: true },
    steps: ['ab1 approve s1.one', 'ab1 approve s1.two'],
    status: 'approved',
  },
  {
    name: 'one person may decide in several stages',
    stages: ['all: one=A', 'all: two=B'],
    steps: ['ab1 approve s1.one', 'ab1 approve s2.two'],
    status: 'approved',
  },
  {
    name: 'one slot takes one verdict',
    stages: two,
    steps: ['a1 approve s1.one', 'a2 approve s1.one => review-not-open'],
    status: 'in_review',
  },
  {
    name: 'an unknown review is named as such',
    stages: two,
    steps: ['a1 approve s1.three => unknown-review'],
    status: 'in_review',
  },
  {
    name: 'a verdict on an old revision is refused',
    stages: two,
    steps: ['a1 approve s1.one @0 => revision-moved'],
    status: 'in_review',
  },
  {
    name: 'a verdict on a revision to come is refused',
    stages: two,
    steps: ['a1 approve s1.one @2 => revision-moved'],
    status: 'in_review',
  },
  ...['reject', 'changes', 'recuse', 'conditions'].map(verb => ({
    name: `${verb} needs a comment`,
    stages: two,
    steps: [`a1 ${verb} s1.one silently => comment-required`],
    status: 'in_review',
  })),
  {
    name: 'an approval needs no comment',
    stages: ['all: one=A'],
    steps: ['a1 approve s1.one silently'],
    status: 'approved',
  },
  {
    name: 'nobody decides after the end',
    stages: ['any: one=A two=B'],
    steps: ['a1 approve s1.one', 'b1 approve s1.two => wrong-status'],
    status: 'approved',
  },
];

const clockRows: Row[] = [
  {
    name: 'a reminder comes once, at half of the time',
    steps: [
      'engine waits 2',
      'engine remind s1.one',
      'engine waits 2',
      'engine remind s1.one',
      'engine remind s1.one',
    ],
    status: 'in_review',
    told: { 'review.reminded': 1 },
  },
  {
    name: 'nobody is reminded of what is decided',
    steps: ['a1 approve s1.one', 'engine waits 9', 'engine remind s1.one'],
    status: 'in_review',
    told: { 'review.reminded': 0 },
  },
  {
    name: 'when it is late, others are asked too, once, and the first ones stay',
    stages: ['all: one=A!C two=B'],
    steps: [
      'engine waits 5',
      'engine escalate s1.one',
      'c1 approve s1.one => unknown-request',
      'engine waits 5',
      'engine escalate s1.one',
      'engine escalate s1.one',
    ],
    status: 'in_review',
    told: { 'review.escalated': 1 },
    waitingFor: ['A', 'C', 'B'],
  },
  {
    name: 'who was asked too can decide, and so can the first ones',
    stages: ['all: one=A!C', 'all: two=B!C'],
    steps: [
      'engine waits 9',
      'engine escalate s1.one',
      'c1 approve s1.one',
      'engine waits 9',
      'engine escalate s2.two',
      'b1 approve s2.two',
    ],
    status: 'approved',
  },
  {
    name: 'a timeout approves nothing',
    stages: ['all: one=A'],
    steps: ['engine waits 99', 'engine escalate s1.one'],
    status: 'in_review',
    told: { 'review.escalated': 1 },
    waitingFor: ['A'],
  },
  {
    name: 'escalation asks nobody of those who are excluded',
    stages: ['all: one=A!Team'],
    steps: [
      'engine waits 9',
      'engine escalate s1.one',
      'req approve s1.one => own-request',
      'colleague approve s1.one',
    ],
    status: 'approved',
  },
  {
    name: 'a review that reopens has its whole time again',
    stages: byCriterion,
    steps: [
      'a1 approve s1.cost',
      'engine waits 9',
      'engine escalate s1.legal',
      'b1 changes s1.legal',
      'req edit cost=2',
      'req submit',
      'engine escalate s1.cost',
      'engine escalate s1.legal',
      'engine waits 9',
      'engine escalate s1.cost',
      'engine escalate s1.legal',
    ],
    status: 'in_review',
    told: { 'review.escalated': 3 },
  },
  {
    name: 'nothing is late while the requester has it',
    steps: [
      'b1 changes s1.two',
      'engine waits 99',
      'engine remind s1.one',
      'engine escalate s1.one',
    ],
    status: 'changes_requested',
    told: { 'review.reminded': 0, 'review.escalated': 0 },
  },
  {
    name: 'no person plays the clock',
    steps: [
      'admin remind s1.one => engine-only',
      'req escalate s1.one => engine-only',
      'admin give-up => engine-only',
      'admin warn 1 => engine-only',
    ],
    status: 'in_review',
  },
  {
    name: 'a request that nobody decides ends where the policy says so',
    stages: two,
    options: { expireAfterDays: 2 },
    steps: [
      'a1 approve s1.one',
      'engine waits 40',
      'engine give-up',
      'engine waits 10',
      'engine give-up',
      'b1 approve s1.two => wrong-status',
      'req comment late',
    ],
    status: 'expired',
    path: 'skipped',
    reviews: { 's1.two': 'skipped' },
    told: { 'request.expired': 1 },
  },
  {
    name: 'a request that was sent back ends too',
    options: { expireAfterDays: 2 },
    steps: ['b1 changes s1.two', 'engine waits 50', 'engine give-up'],
    status: 'expired',
  },
  {
    name: 'no request ends where the policy does not say so, nor after its decision',
    stages: ['all: one=A'],
    options: { expireAfterDays: 1 },
    steps: ['a1 approve s1.one', 'engine waits 99', 'engine give-up'],
    status: 'approved',
  },
  {
    name: 'a grant is announced once for each end',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    steps: [
      'a1 approve s1.one',
      'c1 fulfil done 2026-11-30T00:00:00Z',
      'engine warn 5',
      'engine waits 72',
      'engine warn 5',
      'engine warn 5',
      'c1 extend 2026-12-30T00:00:00Z',
      'engine warn 5',
      'engine waits 800',
      'engine warn 5',
    ],
    status: 'approved',
    told: { 'grant.expiring': 2 },
  },
];

const delegationRows: Row[] = [
  {
    name: 'a delegate decides for a holder, who is named',
    stages: ['all: one=A'],
    steps: ['c1 approve s1.one => unknown-request', 'c1/a1 approve s1.one'],
    status: 'approved',
    onBehalfOf: { 's1.one': 'a1' },
  },
  {
    name: 'who holds the slot decides for themselves, whoever they act for',
    stages: ['all: one=A'],
    steps: ['a2/a1 approve s1.one'],
    status: 'approved',
    onBehalfOf: { 's1.one': undefined },
  },
  {
    name: 'a delegation for requests of another type gives nothing',
    stages: ['all: one=A'],
    steps: ['c1/a1:other approve s1.one => unknown-request'],
    status: 'in_review',
  },
  {
    name: 'a delegation for requests of this type counts',
    stages: ['all: one=A'],
    steps: ['c1/a1:test approve s1.one'],
    status: 'approved',
  },
  {
    name: 'a delegate takes only the slots of who delegated',
    stages: two,
    steps: ['c1/a1 approve s1.two => not-a-reviewer'],
    status: 'in_review',
  },
  {
    name: 'the requester does not decide as somebody’s delegate',
    stages: ['all: one=A'],
    steps: ['req/a1 approve s1.one => own-request'],
    status: 'in_review',
  },
  {
    name: 'nor does the beneficiary',
    stages: ['all: one=A'],
    beneficiary: 'ben',
    steps: ['ben/a1 approve s1.one => own-request'],
    status: 'in_review',
  },
  {
    name: 'nobody decides for the requester',
    stages: ['all: one=Team'],
    steps: ['c1/req approve s1.one => delegator-excluded'],
    status: 'in_review',
  },
  {
    name: 'nor for the beneficiary, nor for a member of a group that benefits',
    stages: ['all: one=Team'],
    beneficiary: 'Team',
    steps: [
      'c1/ben approve s1.one => delegator-excluded',
      'c1/colleague approve s1.one => delegator-excluded',
    ],
    status: 'in_review',
  },
  {
    name: 'nobody decides for who recused',
    stages: ['all: one=A'],
    steps: [
      'a1 recuse s1.one',
      'c1/a1 approve s1.one => delegator-excluded',
      'c1/a1+a2 approve s1.one',
    ],
    status: 'approved',
    onBehalfOf: { 's1.one': 'a2' },
  },
  {
    name: 'a delegate recuses themselves, and not who delegated',
    stages: ['all: one=A'],
    steps: [
      'c1/a1 recuse s1.one',
      'c1/a2 approve s1.one => recused',
      'a1 approve s1.one',
    ],
    status: 'approved',
  },
  {
    name: 'one person fills one slot of a stage, for themselves or for another',
    stages: two,
    steps: [
      'a1 approve s1.one',
      'a1/b1 approve s1.two => one-slot-per-stage',
      'b1 approve s1.two',
    ],
    status: 'approved',
  },
  {
    name: 'a slot filled for somebody is filled by them',
    stages: two,
    steps: [
      'c1/ab1 approve s1.one',
      'ab1 approve s1.two => one-slot-per-stage',
      'a1/ab1 approve s1.two => delegator-excluded',
      'b2 approve s1.two',
    ],
    status: 'approved',
  },
  {
    name: 'a delegate of a delegate is nobody',
    stages: ['all: one=A'],
    steps: ['c1/b1 approve s1.one => unknown-request'],
    status: 'in_review',
  },
  {
    name: 'a delegate hands on what they hold for somebody, and goes on seeing it',
    stages: two,
    steps: [
      'c1/a1 reassign s1.two a2 => not-a-reviewer',
      'c1/a1 reassign s1.one a2',
      'a1 approve s1.one => not-a-reviewer',
      'a2 approve s1.one',
      'c1 comment hello',
    ],
    status: 'in_review',
    told: { 'review.reassigned': 1 },
  },
  {
    name: 'a delegate does not make a review their own',
    stages: two,
    steps: [
      'c1/a1 reassign s1.one c1 => delegate-takes-over',
      'c1/a1 reassign s1.one a2 C => delegate-takes-over',
      'c1/a1 ask s1.one c1 => delegate-takes-over',
      'c1/a1 approve s1.one',
    ],
    status: 'in_review',
    reviews: { 's1.one': 'approved' },
  },
  {
    name: 'who recused hands nothing on, nor does who stands in for them',
    stages: ['all: one=A'],
    steps: [
      'a1 recuse s1.one',
      'a1 reassign s1.one C => recused',
      'c1/a1 reassign s1.one B => not-a-reviewer',
      'admin reassign s1.one a2 B',
    ],
    status: 'in_review',
    waitingFor: ['a2', 'B'],
  },
  {
    name: 'a delegate of the requester hands nothing on, nor does one of the beneficiary',
    stages: ['all: one=Team'],
    beneficiary: 'ben',
    steps: [
      'c1/req reassign s1.one a1 => not-a-reviewer',
      'c1/ben reassign s1.one a1 => not-a-reviewer',
      'req/a1 reassign s1.one a1 => own-request',
      'c1/colleague reassign s1.one a1',
    ],
    status: 'in_review',
    waitingFor: ['a1'],
  },
  {
    name: 'a delegate who did nothing does not see the request afterwards',
    stages: two,
    steps: ['b1 reject s1.two', 'c1/a1 comment hello => unknown-request'],
    status: 'rejected',
  },
  {
    name: 'who decided for somebody sees what became of it',
    stages: ['all: one=A'],
    steps: ['c1/a1 approve s1.one', 'c1 comment hello'],
    status: 'approved',
  },
];

const recusalRows: Row[] = [
  {
    name: 'a recusal leaves the slot to the others',
    stages: ['all: one=A'],
    steps: ['a1 recuse s1.one', 'a1 approve s1.one => recused'],
    status: 'in_review',
    path: 'open',
    reviews: { 's1.one': 'open' },
    waitingFor: ['A'],
  },
  {
    name: 'the others decide after a recusal',
    stages: ['all: one=A'],
    steps: ['a1 recuse s1.one', 'a2 approve s1.one'],
    status: 'approved',
  },
  {
    name: 'when nobody is left the fallback takes over',
    stages: ['all: one=c1/B'],
    steps: ['c1 recuse s1.one'],
    status: 'in_review',
    waitingFor: ['B'],
  },
  {
    name: 'when the fallback is nobody the admins take over',
    stages: ['all: one=c1/Empty'],
    steps: ['c1 recuse s1.one', 'admin approve s1.one'],
    status: 'approved',
  },
  {
    name: 'when there is no fallback the admins take over',
    stages: ['all: one=c1'],
    steps: ['c1 recuse s1.one'],
    status: 'in_review',
    waitingFor: ['Admins'],
  },
  {
    name: 'the fallback is used once',
    stages: ['all: one=c1/b1'],
    steps: ['c1 recuse s1.one', 'b1 recuse s1.one'],
    status: 'in_review',
    waitingFor: ['Admins'],
  },
  {
    name: 'a fallback that is the requester is nobody',
    stages: ['all: one=c1/req'],
    steps: ['c1 recuse s1.one', 'req approve s1.one => own-request'],
    status: 'in_review',
    waitingFor: ['Admins'],
  },
  {
    name: 'who filled another slot of the stage is not left for this one',
    stages: ['all: one=ab1+c1 two=B'],
    steps: ['ab1 approve s1.two', 'c1 recuse s1.one'],
    status: 'in_review',
    waitingFor: ['Admins'],
  },
  {
    name: 'when everybody recused the request waits: it never passes by itself',
    stages: ['all: one=c1'],
    steps: ['c1 recuse s1.one', 'admin recuse s1.one', 'admin2 recuse s1.one'],
    status: 'in_review',
    path: 'open',
    reviews: { 's1.one': 'open' },
  },
  {
    name: 'a recusal in an any stage passes nothing',
    stages: ['any: one=c1 two=A'],
    steps: ['c1 recuse s1.one'],
    status: 'in_review',
  },
  {
    name: 'who recused still sees the request, and comments',
    stages: ['all: one=c1/B'],
    steps: ['c1 recuse s1.one', 'c1 comment hello'],
    status: 'in_review',
  },
  {
    name: 'a recusal counts for that slot only',
    stages: ['all: one=A two=B'],
    steps: ['ab1 recuse s1.one', 'ab1 approve s1.two'],
    status: 'in_review',
    reviews: { 's1.two': 'approved' },
  },
];

const sendBackRows: Row[] = [
  {
    name: 'a request for changes sends back at once, and open siblings wait',
    stages: two,
    steps: ['a1 changes s1.one', 'b1 approve s1.two => wrong-status'],
    status: 'changes_requested',
    reviews: { 's1.one': 'changes_requested', 's1.two': 'waiting' },
    waitingFor: ['req'],
  },
  {
    name: 'editing after a send-back moves the revision',
    stages: two,
    steps: ['a1 changes s1.one', 'req edit cost=5'],
    status: 'changes_requested',
    revision: 2,
  },
  {
    name: 'editing the same again changes nothing',
    stages: two,
    steps: ['a1 changes s1.one', 'req edit cost=1'],
    status: 'changes_requested',
    revision: 1,
  },
  {
    name: 'editing an old revision is refused',
    stages: two,
    steps: [
      'a1 changes s1.one',
      'req edit cost=5',
      'req edit cost=6 1 => revision-moved',
    ],
    status: 'changes_requested',
    revision: 2,
  },
  {
    name: 'on resubmission the reviewer who asked decides again, siblings go on',
    stages: two,
    steps: ['a1 changes s1.one', 'req edit cost=5', 'req submit'],
    status: 'in_review',
    reviews: { 's1.one': 'open', 's1.two': 'open' },
  },
  {
    name: 'a verdict whose criterion the change did not touch is kept',
    stages: byCriterion,
    steps: [
      'a1 approve s1.cost',
      'b1 changes s1.legal',
      'req edit reason=other',
      'req submit',
    ],
    status: 'in_review',
    reviews: { 's1.cost': 'kept', 's1.legal': 'open' },
    waitingFor: ['B'],
  },
  {
    name: 'a kept verdict counts',
    stages: byCriterion,
    steps: [
      'a1 approve s1.cost',
      'b1 changes s1.legal',
      'req edit reason=other',
      'req submit',
      'b1 approve s1.legal',
    ],
    status: 'approved',
  },
  {
    name: 'a kept verdict cannot be given again',
    stages: byCriterion,
    steps: [
      'a1 approve s1.cost',
      'b1 changes s1.legal',
      'req submit',
      'a1 reject s1.cost => review-not-open',
    ],
    status: 'in_review',
  },
  {
    name: 'a verdict whose criterion the change touched reopens',
    stages: byCriterion,
    steps: [
      'a1 approve s1.cost',
      'b1 changes s1.legal',
      'req edit cost=5',
      'req submit',
    ],
    status: 'in_review',
    reviews: { 's1.cost': 'open', 's1.legal': 'open' },
  },
  {
    name: 'a field that contains what the criterion depends on touches it',
    stages: ['all: cost(values.plan.cost)=A legal(values.reason)=B'],
    steps: [
      'a1 approve s1.cost',
      'b1 changes s1.legal',
      'req edit plan={"cost":1}',
      'req submit',
    ],
    status: 'in_review',
    reviews: { 's1.cost': 'open' },
  },
  {
    name: 'a change that is taken back touches nothing',
    stages: byCriterion,
    steps: [
      'a1 approve s1.cost',
      'b1 changes s1.legal',
      'req edit cost=5',
      'req edit cost=1',
      'req submit',
    ],
    status: 'in_review',
    revision: 3,
    reviews: { 's1.cost': 'kept' },
  },
  {
    name: 'a review without a criterion depends on everything',
    stages: two,
    steps: [
      'a1 approve s1.one',
      'b1 changes s1.two',
      'req edit cost=5',
      'req submit',
    ],
    status: 'in_review',
    reviews: { 's1.one': 'open' },
  },
  {
    name: 'a rejection that stands is kept as a rejection',
    stages: ['quorum 2: cost(values.cost)=A legal(values.reason)=B third=C'],
    steps: [
      'a1 reject s1.cost',
      'b1 changes s1.legal',
      'req edit reason=other',
      'req submit',
      'b1 reject s1.legal',
    ],
    status: 'rejected',
    reviews: { 's1.cost': 'kept' },
  },
  {
    name: 'a send-back from the second stage keeps the first',
    stages: ['all: cost(values.cost)=A', 'all: last=C'],
    steps: [
      'a1 approve s1.cost',
      'c1 changes s2.last',
      'req edit reason=other',
      'req submit',
    ],
    status: 'in_review',
    path: 'passed open',
    reviews: { 's1.cost': 'kept', 's2.last': 'open' },
  },
  {
    name: 'a send-back from the second stage can reopen the first',
    stages: ['all: cost(values.cost)=A', 'all: last=C'],
    steps: [
      'a1 approve s1.cost',
      'c1 changes s2.last',
      'req edit cost=5',
      'req submit',
    ],
    status: 'in_review',
    path: 'open waiting',
    reviews: { 's1.cost': 'open', 's2.last': 'waiting' },
    waitingFor: ['A'],
  },
  {
    name: 'and the second goes on after the first',
    stages: ['all: cost(values.cost)=A', 'all: last=C'],
    steps: [
      'a1 approve s1.cost',
      'c1 changes s2.last',
      'req edit cost=5',
      'req submit',
      'a1 approve s1.cost',
      'c1 approve s2.last',
    ],
    status: 'approved',
  },
  {
    name: 'a review that was skipped opens when its stage reopens',
    stages: ['any: cost(values.cost)=A other=B', 'all: last=C'],
    steps: [
      'a1 approve s1.cost',
      'c1 changes s2.last',
      'req edit cost=5',
      'req submit',
    ],
    status: 'in_review',
    reviews: { 's1.cost': 'open', 's1.other': 'open' },
  },
  {
    name: 'the person whose verdict reopened decides again',
    stages: byCriterion,
    steps: [
      'ab1 approve s1.cost',
      'b1 changes s1.legal',
      'req edit cost=5',
      'req submit',
      'ab1 approve s1.legal',
    ],
    status: 'in_review',
    reviews: { 's1.legal': 'approved' },
  },
  {
    name: 'who asked for changes holds that slot until the resubmission',
    stages: two,
    steps: ['ab1 changes s1.one', 'ab1 approve s1.two => one-slot-per-stage'],
    status: 'changes_requested',
  },
  {
    name: 'a verdict on the text before the resubmission is refused',
    stages: two,
    steps: [
      'a1 changes s1.one',
      'req edit cost=5',
      'req submit',
      'b1 approve s1.two @1 => revision-moved',
    ],
    status: 'in_review',
    revision: 2,
  },
  {
    name: 'a stranger or a reviewer does not resubmit',
    stages: two,
    steps: ['a1 changes s1.one', 'a1 submit => not-the-requester'],
    status: 'changes_requested',
  },
];

const plansRows: Row[] = [
  {
    name: 'a slot whose condition holds since the change joins the path',
    stages: ['all: one=A two=B?'],
    steps: [
      'a1 changes s1.one',
      'req edit cost=9',
      'engine plans all: one=A two=B',
      'req submit',
    ],
    status: 'in_review',
    reviews: { 's1.one': 'open', 's1.two': 'open' },
  },
  {
    name: 'a slot whose condition no longer holds stays on the path',
    stages: two,
    steps: [
      'a1 changes s1.one',
      'req edit cost=9',
      'engine plans all: one=A two=B?',
      'req submit',
      'a1 approve s1.one',
    ],
    status: 'in_review',
    reviews: { 's1.two': 'open' },
  },
  {
    name: 'a stage that joins with fewer slots than its quorum is refused at the resubmission, and nobody rejects',
    stages: ['all: one=A', 'skipped quorum 2: two=B? three=C?'],
    steps: [
      'a1 changes s1.one',
      'req edit cost=9',
      'engine plans all: one=A; quorum 2: two=B three=C?',
      'req submit => quorum-out-of-reach',
    ],
    status: 'changes_requested',
  },
  {
    name: 'a stage that joins so when the subject changes waits, and nobody rejects',
    stages: ['all: one=A', 'skipped quorum 2: two=B? three=C?'],
    subjectOwner: 'Team',
    steps: [
      'engine plans all: one=A; quorum 2: two=B three=C?',
      'engine changes-subject cost=9',
      'a1 approve s1.one',
      'b1 approve s2.two',
    ],
    status: 'in_review',
    path: 'passed open',
  },
  {
    name: 'people can still reject such a stage',
    stages: ['all: one=A', 'skipped quorum 2: two=B? three=C?'],
    subjectOwner: 'Team',
    steps: [
      'engine plans all: one=A; quorum 2: two=B three=C?',
      'engine changes-subject cost=9',
      'a1 approve s1.one',
      'b1 reject s2.two',
    ],
    status: 'rejected',
  },
  {
    name: 'a policy that was edited meanwhile moves no clock that runs',
    stages: ['all: one=A!C'],
    steps: [
      'engine plans all: one=B',
      'engine waits 9',
      'engine escalate s1.one',
      'c1 approve s1.one',
    ],
    status: 'approved',
    told: { 'review.escalated': 1 },
  },
];

const subjectRows: Row[] = [
  {
    name: 'a change of the subject moves the revision and reopens what depends on it',
    stages: onSubject,
    subjectOwner: 'Team',
    steps: ['a1 approve s1.cost', 'engine changes-subject cost=9'],
    status: 'in_review',
    revision: 2,
    reviews: { 's1.cost': 'open', 's1.region': 'open' },
  },
  {
    name: 'a change of the subject leaves the other verdicts as they are',
    stages: onSubject,
    subjectOwner: 'Team',
    steps: ['a1 approve s1.cost', 'engine changes-subject region=US'],
    status: 'in_review',
    revision: 2,
    reviews: { 's1.cost': 'approved', 's1.region': 'open' },
  },
  {
    name: 'a verdict on the subject before the change is refused',
    stages: onSubject,
    subjectOwner: 'Team',
    steps: [
      'engine changes-subject region=US',
      'b1 approve s1.region @1 => revision-moved',
    ],
    status: 'in_review',
    revision: 2,
  },
  {
    name: 'a change of the subject takes a later stage back',
    stages: [...onSubject, 'all: last=C'],
    subjectOwner: 'Team',
    steps: [
      'a1 approve s1.cost',
      'b1 approve s1.region',
      'engine changes-subject cost=9',
      'c1 approve s2.last => review-not-open',
    ],
    status: 'in_review',
    path: 'open waiting',
    reviews: { 's1.region': 'approved', 's2.last': 'waiting' },
  },
  {
    name: 'a change of the subject after the end touches nothing',
    stages: ['all: cost(subject.cost)=A'],
    subjectOwner: 'Team',
    steps: ['a1 approve s1.cost', 'engine changes-subject cost=9'],
    status: 'approved',
    revision: 1,
  },
  {
    name: 'a subject that is gone cannot be approved',
    stages: onSubject,
    subjectOwner: 'Team',
    steps: [
      'engine removes-subject',
      'a1 approve s1.cost => subject-missing',
      'a1 conditions s1.cost => subject-missing',
    ],
    status: 'in_review',
  },
  {
    name: 'a request about a subject that is gone can be rejected',
    stages: onSubject,
    subjectOwner: 'Team',
    steps: ['engine removes-subject', 'a1 reject s1.cost'],
    status: 'rejected',
  },
  {
    name: 'a change of the subject while the requester edits counts at the resubmission',
    stages: onSubject,
    subjectOwner: 'Team',
    steps: [
      'a1 approve s1.cost',
      'b1 changes s1.region',
      'engine changes-subject cost=9',
      'req submit',
    ],
    status: 'in_review',
    revision: 2,
    reviews: { 's1.cost': 'open', 's1.region': 'open' },
  },
  {
    name: 'no person notices the subject in place of the engine',
    stages: onSubject,
    subjectOwner: 'Team',
    steps: ['admin notice => engine-only'],
    status: 'in_review',
  },
  {
    name: 'the owner of the subject sees the request once it is approved',
    stages: ['all: one=A'],
    subjectOwner: 'b1',
    steps: [
      'b1 comment hello => unknown-request',
      'a1 approve s1.one',
      'b1 comment hello',
    ],
    status: 'approved',
  },
];

const lifeRows: Row[] = [
  {
    name: 'the requester withdraws',
    stages: two,
    steps: ['req withdraw', 'a1 approve s1.one => wrong-status'],
    status: 'withdrawn',
    waitingFor: [],
  },
  {
    name: 'nobody else withdraws',
    stages: two,
    steps: [
      'a1 withdraw => not-the-requester',
      'admin withdraw => not-the-requester',
    ],
    status: 'in_review',
  },
  {
    name: 'an approved request is not withdrawn',
    stages: ['all: one=A'],
    steps: ['a1 approve s1.one', 'req withdraw => wrong-status'],
    status: 'approved',
  },
  {
    name: 'values are not edited in review',
    stages: two,
    steps: ['req edit cost=5 => wrong-status'],
    status: 'in_review',
  },
  {
    name: 'nobody else edits',
    stages: two,
    steps: ['a1 changes s1.one', 'a1 edit cost=5 => not-the-requester'],
    status: 'changes_requested',
  },
  {
    name: 'a request is not submitted twice',
    stages: two,
    steps: ['req submit => wrong-status'],
    status: 'in_review',
  },
  {
    name: 'participants comment, even after the end',
    stages: ['all: one=A'],
    steps: ['a1 comment hello', 'a1 approve s1.one', 'req comment thanks'],
    status: 'approved',
  },
  {
    name: 'a comment says something',
    stages: two,
    steps: ['a1 comment => comment-empty'],
    status: 'in_review',
  },
  {
    name: 'a fulfilment is reported by those who carry it out',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'] },
    steps: [
      'c1 fulfil done => unknown-request',
      'a1 approve s1.one',
      'a1 fulfil done => not-a-fulfiller',
      'c1 fulfil done',
    ],
    status: 'approved',
    waitingFor: [],
  },
  {
    name: 'an approved request waits for those who carry it out',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'] },
    steps: ['a1 approve s1.one'],
    status: 'approved',
    waitingFor: ['C'],
  },
  {
    name: 'a failure can be mended, a success is final',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'] },
    steps: [
      'a1 approve s1.one',
      'c1 fulfil failed',
      'c1 fulfil done',
      'c1 fulfil done => fulfilled-already',
    ],
    status: 'approved',
  },
  {
    name: 'nothing is fulfilled where nothing is to be done',
    stages: ['all: one=A'],
    steps: ['a1 approve s1.one', 'admin fulfil done => no-fulfilment'],
    status: 'approved',
  },
  {
    name: 'a grant is revoked once',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    steps: [
      'a1 approve s1.one',
      'c1 fulfil done 2027-01-01T00:00:00Z',
      'req revoke => not-a-grantor',
      'c1 revoke',
      'c1 revoke => no-active-grant',
    ],
    status: 'approved',
  },
  {
    name: 'what was granted goes to the next owner of the subject',
    stages: ['all: one=A'],
    subjectOwner: 'B',
    options: { fulfillers: ['B'], grant: true },
    steps: [
      'a1 approve s1.one',
      'b1 fulfil done 2027-01-01T00:00:00Z',
      'thing gets-owner C C',
      'b1 revoke => unknown-request',
      'c1 extend 2027-02-01T00:00:00Z',
      'c1 revoke',
    ],
    status: 'approved',
    told: { 'subject.owner_changed': 1 },
    grantedUntil: '2027-02-01T00:00:00.000Z',
  },
  {
    name: 'what waits to be carried out waits for the next owner of the subject',
    stages: ['all: one=A'],
    subjectOwner: 'B',
    options: { fulfillers: ['B'], grant: true },
    steps: [
      'a1 approve s1.one',
      'thing gets-owner C C',
      'b1 fulfil done => unknown-request',
    ],
    status: 'approved',
    waitingFor: ['C'],
  },
  {
    name: 'an owner who stays changes nothing, nor does one who decided lose sight',
    stages: ['all: one=B'],
    subjectOwner: 'B',
    options: { fulfillers: ['B'], grant: true },
    steps: [
      'b1 approve s1.one',
      'thing gets-owner B B',
      'b1 fulfil done 2027-01-01T00:00:00Z',
      'thing gets-owner C C',
      'b1 revoke => not-a-grantor',
    ],
    status: 'approved',
    told: { 'subject.owner_changed': 1 },
  },
  {
    name: 'an owner changes under review with the text, and not by itself',
    stages: ['all: one=A'],
    subjectOwner: 'B',
    options: { fulfillers: ['B'], grant: true },
    steps: ['thing gets-owner C C'],
    status: 'in_review',
    told: { 'subject.owner_changed': 0 },
  },
  {
    name: 'nobody gives a command of the engine',
    stages: ['all: one=A'],
    subjectOwner: 'B',
    steps: ['a1 approve s1.one', 'admin notice-owner => engine-only'],
    status: 'approved',
  },
  {
    name: 'a grant ends in the future',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    steps: [
      'a1 approve s1.one',
      'c1 fulfil done 2020-01-01T00:00:00Z => not-in-the-future',
      'c1 fulfil done soon => not-in-the-future',
      'c1 fulfil failed 2027-01-01T00:00:00Z => no-grant',
    ],
    status: 'approved',
  },
  {
    name: 'a report that grants nothing takes no end',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'] },
    steps: [
      'a1 approve s1.one',
      'c1 fulfil done 2027-01-01T00:00:00Z => no-grant',
    ],
    status: 'approved',
  },
  {
    name: 'a grant ends when it was approved to',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    until: '2026-12-31T22:59:59.000Z',
    steps: ['a1 approve s1.one', 'c1 fulfil done'],
    status: 'approved',
    grantedUntil: '2026-12-31T22:59:59.000Z',
  },
  {
    name: 'a grant may end earlier than approved, never later',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    until: '2026-12-31T22:59:59.000Z',
    steps: [
      'c1 fulfil done 2027-01-01T00:00:00Z => unknown-request',
      'a1 approve s1.one',
      'c1 fulfil done 2027-01-01T00:00:00Z => grant-beyond-approval',
      'c1 fulfil done 2026-12-01T00:00:00Z',
    ],
    status: 'approved',
    grantedUntil: '2026-12-01T00:00:00.000Z',
  },
  {
    name: 'a grant does not begin after the end that was approved',
    stages: ['all: one=A'],
    options: { fulfillers: ['C'], grant: true },
    until: '2026-11-24T00:00:00.000Z',
    steps: [
      'a1 approve s1.one',
      'engine waits 48',
      'c1 fulfil done => approved-end-over',
      'c1 fulfil failed',
    ],
    status: 'approved',
    told: { 'grant.started': 0 },
  },
  {
    name: 'nobody chooses the end of what they asked for',
    stages: ['all: one=A'],
    options: { fulfillers: ['Team'], grant: true },
    until: '2026-12-31T22:59:59.000Z',
    steps: [
      'a1 approve s1.one',
      'req fulfil done 2027-01-01T00:00:00Z => own-request',
      'req fulfil done',
    ],
    status: 'approved',
    grantedUntil: '2026-12-31T22:59:59.000Z',
  },
  {
    name: 'nobody chooses the end of what they get, where none was approved',
    stages: ['all: one=A'],
    options: { fulfillers: ['Team'], grant: true },
    beneficiary: 'ben',
    steps: [
      'a1 approve s1.one',
      'req fulfil done 2027-01-01T00:00:00Z => own-request',
      'ben fulfil done 2027-01-01T00:00:00Z => own-request',
      'colleague fulfil done 2027-01-01T00:00:00Z',
    ],
    status: 'approved',
    grantedUntil: '2027-01-01T00:00:00.000Z',
  },
  {
    name: 'who asked for it may get it for a shorter time than approved',
    stages: ['all: one=A'],
    options: { fulfillers: ['Team'], grant: true },
    until: '2026-12-31T22:59:59.000Z',
    steps: ['a1 approve s1.one', 'req fulfil done 2026-12-01T00:00:00Z'],
    status: 'approved',
    grantedUntil: '2026-12-01T00:00:00.000Z',
  },
  {
    name: 'nobody extends what they hold themselves',
    stages: ['all: one=A'],
    options: { fulfillers: ['Team'], grant: true },
    steps: [
      'a1 approve s1.one',
      'colleague fulfil done 2027-01-01T00:00:00Z',
      'req extend 2028-01-01T00:00:00Z => own-request',
      'colleague extend 2028-01-01T00:00:00Z',
    ],
    status: 'approved',
  },
  {
    name: 'the requester nudges once per working day',
    stages: two,
    steps: [
      'a1 nudge => not-the-requester',
      'req nudge',
      'req nudge => nudged-already',
    ],
    status: 'in_review',
  },
  {
    name: 'a slot holder hands the review to others',
    stages: two,
    steps: [
      'a1 reassign s1.one C',
      'a1 approve s1.one => not-a-reviewer',
      'c1 approve s1.one',
    ],
    status: 'in_review',
    reviews: { 's1.one': 'approved' },
  },
  {
    name: 'others are asked too, and who was asked meanwhile is kept',
    stages: ['all: one=A'],
    steps: [
      'a1 ask s1.one C',
      'admin ask s1.one B C',
      'admin ask s1.one Empty => no-reviewer',
    ],
    status: 'in_review',
    waitingFor: ['A', 'C', 'B'],
  },
  {
    name: 'an admin hands a review to others, but decides none by that',
    stages: two,
    steps: [
      'admin reassign s1.two C',
      'admin approve s1.two => not-a-reviewer',
    ],
    status: 'in_review',
    waitingFor: ['A', 'C'],
  },
  {
    name: 'a review is not handed to nobody',
    stages: two,
    steps: [
      'a1 reassign s1.one Empty => no-reviewer',
      'a1 reassign s1.one req => no-reviewer',
      'a1 reassign s1.one => reassignment-incomplete',
    ],
    status: 'in_review',
    waitingFor: ['A', 'B'],
  },
  {
    name: 'the requester does not choose the reviewers',
    stages: ['all: one=Team'],
    steps: ['req reassign s1.one colleague => own-request'],
    status: 'in_review',
  },
];

const tables: Array<[string, Row[]]> = [
  ['stages', ruleRows],
  ['people', peopleRows],
  ['the clock', clockRows],
  ['delegations', delegationRows],
  ['recusals', recusalRows],
  ['send-back', sendBackRows],
  ['paths that change in flight', plansRows],
  ['the subject under review', subjectRows],
  ['the life of a request', lifeRows],
];

it('has a row for each rule, at least 120 of them, each with a name of its own', () => {
  const names = tables.flatMap(([, rows]) => rows.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(120);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(tables)('rules of %s', (_, rows) => {
  it.each(rows)('$name', row => {
    const scenario = new Scenario({
      plan: planOf(row.stages ?? two, row.options),
      beneficiary: row.beneficiary,
      subjectOwner: row.subjectOwner,
      until: row.until,
    });
    scenario.step(row.status === 'draft' ? 'req draft' : 'req file');
    for (const step of row.steps) {
      const [sentence, code] = step.split(' => ');
      const before = scenario.events.length;
      const result = scenario.step(sentence);
      const appended = scenario.events.length - before;
      expect({
        sentence,
        code: isRefusal(result) ? result.code : undefined,
        writtenThoughRefused: code ? appended : 0,
      }).toEqual({ sentence, code, writtenThoughRefused: 0 });
    }

    expectState(scenario, row);
    expect(scenario.replayed()).toEqual(scenario.state);
  });
});

function expectState(scenario: Scenario, row: Row) {
  const { state } = scenario;
  const shown = presentRequest(state, { ...personOf('admin'), language: 'en' });
  expect(shown.status).toBe(row.status);
  expect(shown.version).toBe(scenario.events.length);
  if (row.path) {
    expect(shown.stages.map(({ status }) => status).join(' ')).toBe(row.path);
  }
  const reviews = Object.fromEntries(
    reviewsOf(state).map(({ id, status }) => [id, status]),
  );
  expect(reviews).toMatchObject(row.reviews ?? {});
  if (row.waitingFor) {
    expect(shown.waitingFor).toEqual(row.waitingFor.map(refOf));
  }
  for (const [id, name] of Object.entries(row.onBehalfOf ?? {})) {
    const review = reviewsOf(state).find(known => known.id === id);
    expect(review?.decision?.onBehalfOf).toBe(name && refOf(name));
  }
  for (const [type, count] of Object.entries(row.told ?? {})) {
    const told = scenario.events.filter(event => event.type === type);
    expect([type, told.length]).toEqual([type, count]);
  }
  if (row.grantedUntil) {
    expect(shown.grant?.expiresAt).toBe(row.grantedUntil);
  }
  if (row.revision) {
    expect(shown.revision).toBe(row.revision);
  }
  if (row.conditions) {
    expect(shown.conditions).toEqual(row.conditions);
  }
}
