import { strict as assert } from 'node:assert';
import type { Verdict } from '@passerelle/plugin-approvals-common';
import { decide } from '../decide';
import { evolve } from '../evolve';
import { isRefusal } from '../refusal';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Person,
  Plan,
  RequestState,
  SubjectSnapshot,
} from '../types';
import { requester, type PolicySpec, type StageSpec, type Step } from './deeds';
import {
  adminRefs,
  membersByRef,
  peopleOf,
  personNames,
  personOf,
  refOf,
} from './people';
import { RequestModel, type Fields, type ModelStage } from './RequestModel';

/** The engine and the model side by side, each told the same. */
export class Game {
  state: RequestState | undefined;
  readonly events: EngineEvent[] = [];
  readonly model: RequestModel;
  readonly #spec: PolicySpec;
  #subject: SubjectSnapshot;
  #fields: Fields = { a: 0, b: 0 };
  /** Revision of the subject that the request knows. */
  #seen = 1;

  constructor(spec: PolicySpec) {
    this.#spec = spec;
    this.#subject = {
      ref: 'component:default/thing',
      title: 'Thing',
      revision: 1,
      data: { g: 0 },
    };
    this.model = new RequestModel({
      stages: spec.stages.map(toModelStage),
      involved: peopleOf([
        requester,
        ...(spec.beneficiary ? [spec.beneficiary] : []),
      ]),
      admins: peopleOf(['Admins']),
      samePerson: spec.samePerson,
      delegations: spec.delegations,
    });
    this.model.values = { ...this.#fields, g: 0 };
    this.send(requester, {
      type: 'create',
      id: 'r1',
      number: 'DEM-1',
      requestType: 'test',
      title: { en: 'Test', fr: 'Test' },
      values: this.#fields,
      subjectRef: this.#subject.ref,
      ...(spec.beneficiary && { beneficiary: refOf(spec.beneficiary) }),
      submit: false,
    });
  }

  now(): RequestState {
    if (!this.state) {
      throw new Error('The request was not created');
    }
    return this.state;
  }

  /** A person with those for whom they act. */
  personOf(who: string): Person {
    const actsFor = this.#spec.delegations
      .filter(({ to }) => to === who)
      .map(({ from }) => {
        const { ref, groups } = personOf(from);
        return { ref, groups };
      });
    return { ...personOf(who), actsFor };
  }

  /** What the engine says, without doing it. */
  ask(who: string, command: Command) {
    return decide(this.state, command, this.#context(who));
  }

  send(who: string, command: Command): boolean {
    const result = this.ask(who, command);
    if (isRefusal(result)) {
      return false;
    }
    this.events.push(...result);
    this.state = result.reduce<RequestState | undefined>(evolve, this.state);
    return true;
  }

  play(next: Step): void {
    switch (next.do) {
      case 'decide':
        this.#playDecision(next);
        break;
      case 'edit':
        this.#playEdit(next.field, next.value);
        break;
      case 'submit':
        this.#playSubmission(next.who);
        break;
      case 'subject':
        this.#playSubject(next.value, next.noticed);
        break;
      case 'withdraw': {
        const takes = ['draft', 'in_review', 'changes_requested'];
        const expected =
          next.who === requester && takes.includes(this.model.status);
        assert.equal(this.send(next.who, { type: 'withdraw' }), expected);
        this.model.status = expected ? 'withdrawn' : this.model.status;
        break;
      }
      case 'nudge':
        this.send(next.who, { type: 'nudge' });
        break;
      default:
        this.send(next.who, { type: 'comment', commentId: 'c', body: 'Hello' });
    }
  }

  decision(slotId: string, given: Verdict, revisionOff: number): Command {
    return {
      type: 'decide',
      reviewId: slotId,
      verdict: given,
      revision: this.now().revision + revisionOff,
      comment: 'My reasons',
      ...(given === 'approve_with_conditions' && { conditions: ['If'] }),
    };
  }

  #playDecision(next: Extract<Step, { do: 'decide' }>): void {
    const slots = this.model.stages.flatMap(stage => stage.slots);
    const open = this.model.openSlots();
    const slotId =
      next.willing && open.length > 0
        ? open[next.slot % open.length]
        : slots[next.slot % slots.length].id;
    const who = next.willing
      ? personNames.find(name => this.model.mayDecide(name, slotId)) ?? next.who
      : next.who;
    const command = this.decision(slotId, next.verdict, next.revisionOff);
    // Invariants 1 to 4: the model alone says who may, in which slot, and on which revision.
    const stale =
      next.revisionOff !== 0 || this.#seen !== this.#subject.revision;
    const expected = this.model.mayDecide(who, slotId) && !stale;
    assert.equal(this.send(who, command), expected);
    if (expected) {
      const kinds = {
        approve: 'approve',
        approve_with_conditions: 'approve',
        reject: 'reject',
        request_changes: 'changes',
        recuse: 'recuse',
      } as const;
      this.model.decide(who, slotId, kinds[next.verdict]);
    }
  }

  #playEdit(field: 'a' | 'b', value: number): void {
    const draft = this.model.status === 'draft';
    const expected = draft || this.model.status === 'changes_requested';
    const changed = this.#fields[field] !== value;
    const values = { ...this.#fields, [field]: value };
    const accepted = this.send(requester, {
      type: 'update_values',
      values,
      title: this.now().title,
      expectedRevision: this.now().revision,
    });
    assert.equal(accepted, expected);
    if (expected) {
      this.#fields = values;
      this.model.values = { ...this.model.values, ...values };
      this.model.revision += changed && !draft ? 1 : 0;
    }
  }

  #playSubmission(who: string): void {
    const first = this.model.status === 'draft';
    const somebody =
      !first ||
      this.model.stages.some(({ slots }) =>
        slots.some(({ fromA }) => Number(this.#fields.a) >= fromA),
      );
    // Invariant 6: a path on which nobody decides is refused, never approved.
    const expected =
      who === requester &&
      (first || this.model.status === 'changes_requested') &&
      somebody;
    assert.equal(this.send(who, { type: 'submit' }), expected);
    if (!expected) {
      return;
    }
    this.model.revision += this.#looksAtSubject() && !first ? 1 : 0;
    this.model.values = { ...this.#fields, g: this.#subject.data.g ?? 0 };
    this.model.submit();
  }

  #playSubject(value: number, noticed: boolean): void {
    if (this.#subject.data.g !== value) {
      this.#subject = {
        ...this.#subject,
        revision: this.#subject.revision + 1,
        data: { g: value },
      };
    }
    if (!noticed) {
      return;
    }
    const moved = this.model.status === 'in_review' && this.#looksAtSubject();
    const before = this.events.length;
    this.send('engine', { type: 'notice_subject' });
    assert.equal(this.events.length > before, moved);
    if (moved) {
      this.model.subjectChanged('g', value);
    }
  }

  /** Whether the subject is another than the request knows; from now on it knows. */
  #looksAtSubject(): boolean {
    const isOther = this.#seen !== this.#subject.revision;
    this.#seen = this.#subject.revision;
    return isOther;
  }

  #plan(): Plan {
    return {
      policy: { id: 'test', revision: 'r', definition: {} },
      allowSamePersonInSeveralSlots: this.#spec.samePerson,
      stages: this.model.stages.map((stage, index) => {
        const slots = stage.slots.map((slot, at) => {
          const spec = this.#spec.stages[index].slots[at];
          return {
            id: slot.id.split('.')[1],
            ...(spec.field && { dependsOn: [pointerTo(spec.field)] }),
            applies: Number(this.#fields.a) >= spec.fromA,
            reviewers: spec.holders.map(refOf),
            fallback: spec.fallback.map(refOf),
            usedFallback: false,
            unassigned: false,
          };
        });
        return {
          id: `s${index}`,
          title: { en: 'Stage', fr: 'Étape' },
          rule: stage.rule,
          applies: slots.some(({ applies }) => applies),
          slots,
        };
      }),
    };
  }

  #context(who: string): CommandContext {
    return {
      now: new Date(
        Date.UTC(2026, 0, 5) + this.events.length * 60_000,
      ).toISOString(),
      actor:
        who === 'engine'
          ? { kind: 'system', ref: 'plugin:approvals' }
          : { kind: 'person', ...this.personOf(who) },
      admins: adminRefs,
      subject: this.#subject,
      plan: this.#plan(),
      members: membersByRef,
      calendar: {
        dueAt: () => '2026-02-01T00:00:00.000Z',
        workingDay: instant => instant.slice(0, 10),
      },
    };
  }
}

function toModelStage(spec: StageSpec, index: number): ModelStage {
  // A quorum that conditions could put out of reach is refused by the planner, before the engine sees it.
  const always = spec.slots.filter(({ fromA }) => fromA === 0).length;
  return {
    rule:
      spec.kind === 'quorum'
        ? { kind: 'quorum', count: Math.max(1, Math.min(spec.count, always)) }
        : { kind: spec.kind },
    slots: spec.slots.map((slot, at) => ({
      id: `s${index}.n${at}`,
      holders: peopleOf(slot.holders),
      fallback: peopleOf(slot.fallback),
      ...(slot.field && { field: slot.field }),
      fromA: slot.fromA,
    })),
  };
}

function pointerTo(field: string): string {
  return field === 'g' ? '/subject/g' : `/values/${field}`;
}
