import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  approvalsRequestCreatePermission,
  approvalsRequestDecidePermission,
  approvalsRequestFulfilPermission,
  approvalsRequestUpdatePermission,
  type DecideInput,
} from '@passerelle/plugin-approvals-common';
import type { KeptAnswer } from '../database/IdempotencyStore';
import type { Change } from '../database/Work';
import type { Person } from '../engine/types';
import type { Actors } from './Actors';
import type { AnswerPart } from './AnswerPart';
import type { Authorizer, CommandPermit } from './Authorizer';
import type { Caller } from './Caller';
import { requirePerson } from './CallerPersons';
import type { Invocation } from './CommandPreparation';
import type { CommandRunner } from './CommandRunner';
import { failureAnswer } from './failureAnswer';
import type { KeepAnswer } from './IdempotentCalls';
import { isRequestId } from './isRequestId';
import { unknownRequest } from './refusals';
import type { PersonDirectory } from './PersonDirectory';
import type { RequestPresenter } from './RequestPresenter';
import type { Found, Run } from './Run';
import type { CreateInput, RequestCommand, RunBuilder } from './RunBuilder';
import { toComment } from './toComment';

const PERMISSIONS = {
  update_values: approvalsRequestUpdatePermission,
  submit: approvalsRequestUpdatePermission,
  withdraw: approvalsRequestUpdatePermission,
  comment: approvalsRequestUpdatePermission,
  nudge: approvalsRequestUpdatePermission,
  decide: approvalsRequestDecidePermission,
  reassign: approvalsRequestDecidePermission,
  fulfil: approvalsRequestFulfilPermission,
  revoke: approvalsRequestFulfilPermission,
  extend: approvalsRequestFulfilPermission,
};

type CommandsOptions = {
  authorizer: Authorizer;
  runner: CommandRunner;
  builder: RunBuilder;
  /** Asks the catalog each time: who decides is known now, not from before. */
  directory: PersonDirectory;
  actors: Actors;
  presenter: RequestPresenter;
  logger: LoggerService;
};

type Giver = { caller: Caller; person: Person; permit: CommandPermit };

type Item = DecideInput & { requestId: string };

type Render = (change: Change, person: Person, caller: Caller) => KeptAnswer;

/** The commands that people give over the REST API. */
export class RequestCommands {
  readonly #options: CommandsOptions;

  static create(options: CommandsOptions): RequestCommands {
    return new RequestCommands(options);
  }

  private constructor(options: CommandsOptions) {
    this.#options = options;
  }

  /** Submits a request, or keeps a draft. */
  async create(
    caller: Caller,
    input: CreateInput,
    keep: KeepAnswer,
  ): Promise<KeptAnswer> {
    const { actors, authorizer, builder, directory } = this.#options;
    const [person] = await Promise.all([
      requirePerson(caller, actors),
      authorizer.require(caller, approvalsRequestCreatePermission),
    ]);
    const run = await builder.toCreate(input, directory);
    return await this.#run(run, person, caller, keep, this.#renderRequest(201));
  }

  /**
   * Does something to a request.
   *
   * @throws NotFoundError when it is unknown or not visible, NotAllowedError when it is not for this person,
   * ConflictError when it is not for this state or revision.
   */
  async give(
    caller: Caller,
    requestId: string,
    input: RequestCommand,
    keep: KeepAnswer,
  ): Promise<KeptAnswer> {
    if (!isRequestId(requestId)) {
      throw unknownRequest(requestId);
    }
    const giver = this.#giverFor(caller, input.type);
    // Looked up while the caller is identified; that one failed matters only once the caller is known.
    const found = this.#options.runner.find(requestId);
    found.catch(() => {});
    return await this.#give(await giver, requestId, input, keep, found);
  }

  /**
   * Answers several reviews, one after the other. One that fails does not undo the others, nor hide what became of
   * them: whatever it meets becomes its own status.
   *
   * @param answerPart - runs one item, and gives the first answer again when the same call is repeated.
   * @throws NotAllowedError when the caller is no person.
   */
  async decideSeveral(
    caller: Caller,
    items: readonly Item[],
    answerPart: AnswerPart,
  ): Promise<KeptAnswer> {
    const giver = await this.#giverFor(caller, 'decide');
    const answers: object[] = [];
    for (const item of items) {
      const { requestId, reviewId } = item;
      const answer = await answerPart(
        `${requestId}/${reviewId}`,
        item,
        async keep => await this.#decideOne(giver, item, keep),
      ).then(
        ({ status }) => ({ status }),
        error => this.#explainFailure(error),
      );
      answers.push({ requestId, reviewId, ...answer });
    }
    return { status: 200, body: { items: answers } };
  }

  async #decideOne(
    giver: Giver,
    { requestId, ...decision }: Item,
    keep: KeepAnswer,
  ): Promise<KeptAnswer> {
    if (!isRequestId(requestId)) {
      throw unknownRequest(requestId);
    }
    const command = { type: 'decide', ...decision } as const;
    const answer = { status: 200, body: {} };
    await this.#give(giver, requestId, command, writes => keep(writes, answer));
    return answer;
  }

  #explainFailure(error: unknown) {
    const { status, body } = failureAnswer(error);
    if (status >= 500) {
      this.#options.logger.error(
        'One of several decisions failed',
        error instanceof Error ? error : new Error(String(error)),
      );
    }
    return { status, error: body.error };
  }

  /** Who gives commands, and what the policy lets them do; asked once per call. */
  async #giverFor(
    caller: Caller,
    type: RequestCommand['type'],
  ): Promise<Giver> {
    const { actors, authorizer } = this.#options;
    // In this order, because the policy takes longest to answer.
    const [permit, person] = await Promise.all([
      authorizer.forCommand(caller, PERMISSIONS[type]),
      requirePerson(caller, actors),
    ]);
    return { caller, person, permit };
  }

  async #give(
    { caller, person, permit }: Giver,
    requestId: string,
    input: RequestCommand,
    keep: KeepAnswer,
    found?: Promise<Found>,
  ): Promise<KeptAnswer> {
    const run: Run = {
      requestId,
      check: state => permit.require(state, person),
      toCommand: (state, subject) => {
        if (!state) {
          throw unknownRequest(requestId);
        }
        return this.#options.builder.toCommand(state, subject, input);
      },
    };
    const render =
      input.type === 'comment' ? renderComment : this.#renderRequest(200);
    return await this.#run(run, person, caller, keep, render, found);
  }

  async #run(
    run: Run,
    person: Person,
    caller: Caller,
    keep: KeepAnswer,
    render: Render,
    found?: Promise<Found>,
  ): Promise<KeptAnswer> {
    const invocation: Invocation = {
      person,
      directory: this.#options.directory,
      now: () => new Date().toISOString(),
    };
    // Rendered where it is kept; a second try renders again.
    let answer: KeptAnswer | undefined;
    await this.#options.runner.run(
      {
        ...run,
        alsoWrite: (writes, change) => {
          answer = render(change, person, caller);
          keep(writes, answer);
        },
      },
      invocation,
      found,
    );
    if (!answer) {
      throw new Error(`Request ${run.requestId} was changed without an answer`);
    }
    return answer;
  }

  #renderRequest(status: number): Render {
    return ({ after }, person, { language }) => ({
      status,
      body: this.#options.presenter.present(after, person, language),
    });
  }
}

/** The comment that a command added. */
function renderComment({ events }: Change): KeptAnswer {
  const added = events.find(event => event.type === 'comment.added');
  if (!added) {
    throw new Error('A comment was accepted and not written');
  }
  return { status: 201, body: toComment(added) };
}
