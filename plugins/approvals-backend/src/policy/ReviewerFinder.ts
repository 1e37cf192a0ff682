import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { isReviewerRef } from './reviewerRef';
import type { PlanInput } from './types';

/** People who hold a slot, as refs, and the persons among them who may decide. */
export type FoundReviewers = {
  reviewers: EntityRef[];
  eligible: EntityRef[];
};

/**
 * Turns the names of a policy into people, asking for each name once per plan.
 */
export class ReviewerFinder {
  readonly #input: PlanInput;
  readonly #resolved = new Map<string, Promise<EntityRef[]>>();
  readonly #expanded = new Map<EntityRef, Promise<readonly EntityRef[]>>();

  constructor(input: PlanInput) {
    this.#input = input;
  }

  /** The refs behind the names; a name that resolves to nobody adds nothing. */
  async resolve(names: readonly string[]): Promise<EntityRef[]> {
    const refs = await Promise.all(names.map(name => this.#resolveName(name)));
    return [...new Set(refs.flat())];
  }

  /** The refs behind the names, with the persons who are not excluded from deciding. */
  async find(names: readonly string[]): Promise<FoundReviewers> {
    const reviewers = await this.resolve(names);
    const excluded = await this.#excluded();
    const persons = await this.#expandAll(reviewers);
    return {
      reviewers,
      eligible: persons.filter(person => !excluded.has(person)),
    };
  }

  /** Nobody decides on what they filed, edited or benefit from; members of a group that benefits do benefit. */
  async #excluded(): Promise<Set<EntityRef>> {
    const { requester, editors, beneficiary } = this.#input;
    const beneficiaries = beneficiary ? [beneficiary] : [];
    return new Set([
      requester,
      ...editors,
      ...beneficiaries,
      ...(await this.#expandAll(beneficiaries)),
    ]);
  }

  async #expandAll(refs: readonly EntityRef[]): Promise<EntityRef[]> {
    const members = await Promise.all(refs.map(ref => this.#expand(ref)));
    return [...new Set(members.flat())];
  }

  #expand(ref: EntityRef): Promise<readonly EntityRef[]> {
    const known = this.#expanded.get(ref) ?? this.#input.expandMembers(ref);
    this.#expanded.set(ref, known);
    return known;
  }

  #resolveName(name: string): Promise<EntityRef[]> {
    const known = this.#resolved.get(name) ?? this.#ask(name);
    this.#resolved.set(name, known);
    return known;
  }

  async #ask(name: string): Promise<EntityRef[]> {
    if (isReviewerRef(name)) {
      return [name];
    }
    const owner = this.#input.subject?.owner;
    const refs =
      name === 'subject.owner'
        ? [owner].filter(ref => ref !== undefined)
        : await this.#input.resolveReviewer(name);
    // What owns a subject can also be text that is no person: such a ref is nobody.
    return refs.map(ref => ref.toLowerCase()).filter(isReviewerRef);
  }
}
