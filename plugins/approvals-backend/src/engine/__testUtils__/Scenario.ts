import type { Verdict } from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';
import { decide } from '../decide';
import { isRefusal } from '../refusal';
import { replay } from '../replay';
import { evolve } from '../evolve';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Plan,
  Refusal,
  RequestState,
  SubjectSnapshot,
} from '../types';
import { adminRefs, membersByRef, personOf, refOf } from './people';
import { planOf } from './planOf';

export type ScenarioOptions = {
  plan?: Plan | Refusal;
  beneficiary?: string;
  /** Begin with a subject, owned by this person or group. */
  subjectOwner?: string;
  /** The end that the values ask for. */
  until?: string;
};

const verdictOf: Record<string, Verdict> = {
  approve: 'approve',
  conditions: 'approve_with_conditions',
  reject: 'reject',
  changes: 'request_changes',
  recuse: 'recuse',
};

/**
 * Plays a request step by step, as the service would: state, events, an hour per step. Each step is a sentence such as
 * `a1 approve s1.one`.
 */
export class Scenario {
  readonly events: EngineEvent[] = [];
  #state: RequestState | undefined;
  #plan: Plan | Refusal | undefined;
  #subject: SubjectSnapshot | undefined;
  #hours = 0;
  readonly #beneficiary: string | undefined;
  readonly #until: string | undefined;

  constructor(options: ScenarioOptions) {
    this.#plan = options.plan;
    this.#beneficiary = options.beneficiary;
    this.#until = options.until;
    if (options.subjectOwner) {
      this.#subject = {
        ref: 'component:default/thing',
        title: 'Thing',
        revision: 1,
        owner: refOf(options.subjectOwner),
        data: { cost: 1, region: 'EU' },
      };
    }
  }

  get state(): RequestState {
    if (!this.#state) {
      throw new Error('The request was not created');
    }
    return this.#state;
  }

  set plan(plan: Plan | Refusal | undefined) {
    this.#plan = plan;
  }

  /** Runs a command as a person, or as the engine when `who` is `engine`. */
  run(who: string, command: Command): EngineEvent[] | Refusal {
    const result = decide(this.#state, command, this.#context(who));
    if (!isRefusal(result)) {
      this.events.push(...result);
      this.#state = result.reduce<RequestState | undefined>(
        evolve,
        this.#state,
      );
    }
    return result;
  }

  /** Runs a sentence. */
  step(sentence: string): EngineEvent[] | Refusal {
    this.#hours += 1;
    const [who, verb, target = '', ...rest] = sentence.split(' ');
    if (verb === 'waits') {
      this.#hours += Number(target);
      return [];
    }
    if (verb === 'plans') {
      // As under the pinned policy, whose conditions can hold since a change.
      this.#plan = planOf([target, ...rest].join(' ').split('; '));
      return [];
    }
    if (verb === 'changes-subject') {
      this.#changeSubject(target);
      return this.run('engine', { type: 'notice_subject' });
    }
    if (verb === 'gets-owner') {
      // And those who carry out, as the pinned policy names them for this owner.
      this.#handOver(refOf(target), rest.map(refOf));
      return this.run('engine', { type: 'notice_owner' });
    }
    if (verb === 'removes-subject') {
      this.#subject = undefined;
      return [];
    }
    return this.run(who, this.#commandOf(verb, target, rest));
  }

  /** Changes the subject behind the engine's back: nobody noticed yet. */
  changeSubject(field: string): void {
    this.#changeSubject(field);
  }

  /** The request as its events alone tell it. */
  replayed(): RequestState {
    return replay(JSON.parse(JSON.stringify(this.events)));
  }

  #changeSubject(assignment: string): void {
    if (this.#subject) {
      this.#subject = {
        ...this.#subject,
        revision: this.#subject.revision + 1,
        data: { ...this.#subject.data, ...valuesOf(assignment) },
      };
    }
  }

  #handOver(owner: string, fulfillers: string[]): void {
    if (this.#subject) {
      this.#subject = { ...this.#subject, owner };
    }
    if (this.#plan && !isRefusal(this.#plan) && this.#plan.fulfilment) {
      const { fulfilment } = this.#plan;
      this.#plan = { ...this.#plan, fulfilment: { ...fulfilment, fulfillers } };
    }
  }

  #commandOf(verb: string, target: string, rest: string[]): Command {
    if (verb in verdictOf) {
      return this.#decision(verdictOf[verb], target, rest);
    }
    switch (verb) {
      case 'file':
      case 'draft':
        return {
          type: 'create',
          id: 'request-1',
          number: 'DEM-1',
          requestType: 'test',
          title: { en: 'A request', fr: 'Une demande' },
          values: { cost: 1, reason: 'because', ...valuesOf(target) },
          ...(this.#subject && { subjectRef: this.#subject.ref }),
          ...(this.#beneficiary && { beneficiary: refOf(this.#beneficiary) }),
          submit: verb === 'file',
        };
      case 'edit':
        return {
          type: 'update_values',
          values: { ...this.state.values, ...valuesOf(target) },
          title: this.state.title,
          expectedRevision: Number(rest[0] ?? this.state.revision),
        };
      case 'submit':
        return { type: 'submit' };
      case 'withdraw':
        return { type: 'withdraw', comment: 'No longer needed' };
      case 'comment':
        return { type: 'comment', commentId: 'c1', body: target };
      case 'nudge':
        return { type: 'nudge' };
      case 'reassign':
      case 'ask':
        return {
          type: 'reassign',
          keep: verb === 'ask',
          reviewId: target,
          reviewers: rest.map(refOf),
          comment: 'Better placed',
        };
      case 'fulfil':
        return {
          type: 'fulfil',
          status: target === 'failed' ? 'failed' : 'done',
          ...(rest[0] && { grantExpiresAt: rest[0] }),
        };
      case 'revoke':
        return { type: 'revoke', comment: 'Left the team' };
      case 'extend':
        return { type: 'extend', until: target, comment: 'Still needed' };
      case 'expire':
        return { type: 'expire_grant' };
      case 'warn':
        return { type: 'warn_grant', days: Number(target) };
      case 'remind':
        return { type: 'remind_review', reviewId: target };
      case 'escalate':
        return { type: 'escalate_review', reviewId: target };
      case 'notice-owner':
        return { type: 'notice_owner' };
      case 'give-up':
        return { type: 'expire_request' };
      default:
        return { type: 'notice_subject' };
    }
  }

  #decision(verdict: Verdict, reviewId: string, rest: string[]): Command {
    const conditional = verdict === 'approve_with_conditions';
    return {
      type: 'decide',
      reviewId,
      verdict,
      revision: Number(
        rest.find(word => word.startsWith('@'))?.slice(1) ??
          this.#state?.revision,
      ),
      ...(!rest.includes('silently') && { comment: 'My reasons' }),
      ...(conditional && { conditions: ['Only in the EU'] }),
    };
  }

  #context(who: string): CommandContext {
    const now = new Date(Date.UTC(2026, 10, 23) + this.#hours * 3_600_000);
    return {
      now: now.toISOString(),
      actor:
        who === 'engine'
          ? { kind: 'system', ref: 'plugin:approvals' }
          : { kind: 'person', ...personOf(who) },
      admins: adminRefs,
      ...(this.#subject && { subject: this.#subject }),
      ...(this.#plan && { plan: this.#plan }),
      members: membersByRef,
      endOf: () => this.#until,
      calendar: {
        dueAt: hours =>
          new Date(now.getTime() + hours * 3_600_000).toISOString(),
        workingDay: instant => instant.slice(0, 10),
      },
    };
  }
}

/** `cost=5` as an object; the value is JSON, or else a text. */
function valuesOf(assignment: string): JsonObject {
  const [key, value] = assignment.split('=');
  if (!key || value === undefined) {
    return {};
  }
  return { [key]: /^[\d[{"]/.test(value) ? JSON.parse(value) : value };
}
