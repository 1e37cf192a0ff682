import { randomUUID } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type {
  EntityRef,
  FiledBy,
  LocalizedText,
} from '@passerelle/plugin-approvals-common';
import type { RequestSubject } from '@passerelle/plugin-approvals-node';
import type { Command, RequestState } from '../engine/types';
import { withCode } from './codedError';
import type { PersonDirectory } from './PersonDirectory';
import type { RequestTypes } from './RequestTypes';
import type { Run } from './Run';

/** A new request as people file it. */
export type CreateInput = {
  type: string;
  subjectRef?: EntityRef;
  values: JsonObject;
  beneficiary?: EntityRef;
  draft?: boolean;
  /** The request whose grant should last longer. */
  extends?: string;
};

/** What a service adds that files a request for a person. */
export type Filing = {
  /** The id of the new request, the same for every repetition of the call. */
  requestId: string;
  filedBy: FiledBy;
};

const EXTENSION = { en: 'More time', fr: 'Prolongation' };

type EngineCommand<Type extends Command['type']> = Extract<
  Command,
  { type: Type }
>;

/** What people can do to a request; the engine adds what they need not say. */
export type RequestCommand =
  | Omit<EngineCommand<'update_values'>, 'title'>
  | Omit<EngineCommand<'comment'>, 'commentId'>
  | EngineCommand<
      | 'submit'
      | 'withdraw'
      | 'decide'
      | 'nudge'
      | 'reassign'
      | 'fulfil'
      | 'revoke'
      | 'extend'
    >;

/** Turns what people send into commands of the engine, for the REST API and for stories alike. */
export class RunBuilder {
  readonly #types: RequestTypes;

  static create(options: { types: RequestTypes }): RunBuilder {
    return new RunBuilder(options.types);
  }

  private constructor(types: RequestTypes) {
    this.#types = types;
  }

  /**
   * @throws InputError for an unknown type, wrong values or an unknown beneficiary, NotFoundError for an unknown
   * subject, ServiceUnavailableError when it cannot be known.
   */
  async toCreate(
    input: CreateInput,
    directory: PersonDirectory,
    filing?: Filing,
  ): Promise<Run> {
    const type = this.#types.get(input.type);
    const { values, beneficiary, subjectRef } = input;
    const submit = !input.draft;
    if (input.extends !== undefined && !type.fulfilment?.until) {
      throw withCode(
        new InputError(
          `extends is not accepted: what a request of type "${type.id}" grants cannot be extended by another request`,
        ),
        'not-extendable',
      );
    }
    this.#types.checkValues(type.id, values, submit ? 'complete' : 'draft');
    const subject = await this.#types.requireSubject(type, subjectRef);
    await this.#checkBeneficiary(beneficiary, directory);
    const command: Command = {
      type: 'create',
      id: filing?.requestId ?? randomUUID(),
      // Given by the store, in the transaction.
      number: '',
      requestType: type.id,
      title: this.#titleOf(input, values, subject),
      values,
      submit,
      ...(filing && { filedBy: filing.filedBy }),
      ...(input.extends !== undefined && { extends: input.extends }),
      ...(subjectRef !== undefined && { subjectRef }),
      ...(beneficiary !== undefined && { beneficiary }),
    };
    return {
      requestId: command.id,
      fresh: { subject },
      toCommand: () => command,
    };
  }

  /** A command on a request that exists. */
  toCommand(
    state: RequestState,
    subject: RequestSubject | undefined,
    input: RequestCommand,
  ): Command {
    switch (input.type) {
      case 'comment':
        return { ...input, commentId: randomUUID() };
      case 'update_values': {
        const { values } = input;
        const mode = state.status === 'draft' ? 'draft' : 'complete';
        this.#types.checkValues(state.type, values, mode);
        const title = this.#titleOf(state, values, subject);
        return { ...input, title };
      }
      default:
        return input;
    }
  }

  #titleOf(
    request: { type: string; extends?: string },
    values: JsonObject,
    subject: RequestSubject | undefined,
  ): LocalizedText {
    const title = this.#types.titleOf(request.type, { values, subject });
    return request.extends === undefined
      ? title
      : {
          en: `${EXTENSION.en}: ${title.en}`,
          fr: `${EXTENSION.fr} : ${title.fr}`,
        };
  }

  async #checkBeneficiary(
    beneficiary: EntityRef | undefined,
    directory: PersonDirectory,
  ): Promise<void> {
    if (beneficiary && (await directory.members(beneficiary)).length === 0) {
      throw withCode(
        new InputError(
          `beneficiary ${beneficiary} is nobody in the catalog; accepted: a user, or a group with members`,
        ),
        'beneficiary-unknown',
        { beneficiary },
      );
    }
  }
}
