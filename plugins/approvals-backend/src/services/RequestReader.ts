import { InputError } from '@backstage/errors';
import type {
  ApprovalRequest,
  EntityRef,
  ListRequestsQuery,
  ListTasksQuery,
  Page,
  RequestComment,
  RequestDifference,
  RequestEventRecord,
  RequestTypeSummary,
  ReviewTask,
  SubjectField,
} from '@passerelle/plugin-approvals-common';
import { toEventRecord, type EventStore } from '../database/EventStore';
import type { RequestQueries } from '../database/RequestQueries';
import type { RevisionStore } from '../database/RevisionStore';
import type { Person, RequestState } from '../engine/types';
import type { Actors } from './Actors';
import type { Authorizer } from './Authorizer';
import type { Caller } from './Caller';
import { requirePersonRef } from './CallerPersons';
import { withCode } from './codedError';
import { describeDifference, describeText } from './describeDifference';
import { isRequestId } from './isRequestId';
import type { ExpectedDates } from './ExpectedDates';
import type { PersonDirectory } from './PersonDirectory';
import type { HiddenField } from './redactAt';
import { redactEvent } from './redactEvent';
import { unknownRequest } from './refusals';
import { toComment } from './toComment';
import type { RequestPresenter } from './RequestPresenter';
import type { RequestTypes } from './RequestTypes';
import type { RestrictedFields } from './RestrictedFields';

const DEFAULT_LIMIT = 50;

type ReaderOptions = {
  authorizer: Authorizer;
  queries: RequestQueries;
  events: EventStore;
  revisions: RevisionStore;
  types: RequestTypes;
  /** May remember for a few seconds: reading decides nothing. */
  directory: PersonDirectory;
  actors: Actors;
  presenter: RequestPresenter;
  expectedDates: Pick<ExpectedDates, 'ofNew'>;
  restrictedFields: RestrictedFields;
};

/** What callers may read, and nothing else. */
export class RequestReader {
  readonly #options: ReaderOptions;

  static create(options: ReaderOptions): RequestReader {
    return new RequestReader(options);
  }

  private constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** The types that the caller may file; none when the policy lets them file nothing. */
  async listTypes(caller: Caller): Promise<{ items: RequestTypeSummary[] }> {
    const { authorizer, expectedDates, types } = this.#options;
    if (!(await authorizer.mayFile(caller))) return { items: [] };
    const now = new Date().toISOString();
    const items = types.list().map(type => ({
      ...type,
      expectedAt: expectedDates.ofNew(type.id, now),
    }));
    return { items };
  }

  async get(caller: Caller, id: string): Promise<ApprovalRequest> {
    const { state, person } = await this.#find(caller, id);
    return this.#present(state, person, caller);
  }

  async list(
    caller: Caller,
    query: ListRequestsQuery,
  ): Promise<Page<ApprovalRequest>> {
    const person = await this.#personOf(caller);
    const visibility = await this.#options.authorizer.forReading(
      caller,
      person,
    );
    const { sort, limit, cursor, requester, reviewer, ...filters } = query;
    const page = await this.#options.queries.list(
      {
        ...filters,
        requester: requester ? this.#resolveMe(caller, requester) : undefined,
        reviewerRefs: await this.#reviewerRefs(caller, reviewer),
      },
      sort ?? '-createdAt',
      { limit: limit ?? DEFAULT_LIMIT, cursor },
      visibility,
    );
    return {
      ...page,
      items: page.items.map(state => this.#present(state, person, caller)),
    };
  }

  async listTasks(
    caller: Caller,
    query: ListTasksQuery,
  ): Promise<Page<ReviewTask>> {
    const ref = requirePersonRef(caller);
    const person = await this.#personOf(caller);
    const visibility = await this.#options.authorizer.forReading(
      caller,
      person,
    );
    const page = await this.#options.queries.listTasks(
      {
        state: query.state ?? 'open',
        person: ref,
        refs: [ref, ...(person?.groups ?? [])],
        actsFor: person?.actsFor ?? [],
      },
      { limit: query.limit ?? DEFAULT_LIMIT, cursor: query.cursor },
      visibility,
    );
    return {
      ...page,
      items: page.items.flatMap(({ state, reviewId }) => {
        const request = this.#present(state, person, caller);
        const review = request.stages
          .flatMap(stage => stage.reviews)
          .find(({ id }) => id === reviewId);
        return review ? [{ request, review }] : [];
      }),
    };
  }

  async listEvents(
    caller: Caller,
    id: string,
  ): Promise<{ items: RequestEventRecord[] }> {
    const found = await this.#find(caller, id);
    const rows = await this.#options.events.list(id);
    const hidden = {
      fields: await this.#hiddenFrom(found),
      // As `/policies`: for admins, and for services that the configuration names.
      definition: found.person !== undefined && !found.person.isAdmin,
    };
    return {
      items: rows.map(row => redactEvent(toEventRecord(row), hidden)),
    };
  }

  async listComments(
    caller: Caller,
    id: string,
  ): Promise<{ items: RequestComment[] }> {
    await this.#find(caller, id);
    const rows = await this.#options.events.list(id, 'comment.added');
    return { items: rows.map(toEventRecord).map(toComment) };
  }

  /** @throws InputError for a revision that the request does not have. */
  async getDifference(
    caller: Caller,
    id: string,
    range: { from?: number; to?: number },
  ): Promise<{ items: RequestDifference[] }> {
    const found = await this.#find(caller, id);
    const { state } = found;
    const to = range.to ?? state.revision;
    const from = range.from ?? Math.max(1, to - 1);
    const [before, after] = await Promise.all(
      [from, to].map(revision => this.#options.revisions.find(id, revision)),
    );
    if (!before || !after) {
      throw withCode(
        new InputError(
          `from and to must be revisions of this request; accepted: 1 to ${state.revision}`,
        ),
        'unknown-revision',
        { from, to, last: state.revision },
      );
    }
    const type = this.#options.types.find(state.type);
    const hidden = await this.#hiddenFrom(found);
    return { items: describeDifference(before, after, type, hidden) };
  }

  /** What is judged, field by field, at the revision as it is now. */
  async getSubject(
    caller: Caller,
    id: string,
  ): Promise<{ items: SubjectField[] }> {
    const found = await this.#find(caller, id);
    const { state } = found;
    const text = { values: state.values, subject: state.subject?.data };
    const type = this.#options.types.find(state.type);
    const hidden = await this.#hiddenFrom(found);
    return { items: describeText(text, type, hidden) };
  }

  /** A service that the configuration names reads everything. */
  async #hiddenFrom({
    state,
    person,
  }: {
    state: RequestState;
    person: Person | undefined;
  }): Promise<HiddenField[]> {
    return person
      ? await this.#options.restrictedFields.hiddenFrom(person, state)
      : [];
  }

  async #find(caller: Caller, id: string) {
    if (!isRequestId(id)) {
      throw unknownRequest(id);
    }
    const person = await this.#personOf(caller);
    const visibility = await this.#options.authorizer.forReading(
      caller,
      person,
    );
    const state = await this.#options.queries.find(id, visibility);
    if (!state) {
      throw unknownRequest(id);
    }
    return { state, person };
  }

  async #personOf(caller: Caller): Promise<Person | undefined> {
    return caller.userRef
      ? await this.#options.actors.find(caller.userRef)
      : undefined;
  }

  #resolveMe(caller: Caller, ref: string): EntityRef {
    return ref === 'me' ? requirePersonRef(caller) : ref;
  }

  /** A person holds the slots of their groups too. */
  async #reviewerRefs(
    caller: Caller,
    reviewer: string | undefined,
  ): Promise<EntityRef[] | undefined> {
    if (reviewer === undefined) {
      return undefined;
    }
    const ref = this.#resolveMe(caller, reviewer);
    const person = ref.startsWith('user:')
      ? await this.#options.directory.find(ref)
      : undefined;
    return [ref, ...(person?.groups ?? [])];
  }

  #present(
    state: RequestState,
    person: Person | undefined,
    { language }: Caller,
  ): ApprovalRequest {
    return this.#options.presenter.present(state, person, language);
  }
}
