import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import type { KeptAnswer } from '../database/IdempotencyStore';
import { refuseIn } from '../http/refuseUnstorable';
import type { Caller, Language } from '../services/Caller';
import type { IdempotentCalls, KeepAnswer } from '../services/IdempotentCalls';

const KEY = /^[\x20-\x7e]{1,200}$/;

type CallsOptions = {
  auth: AuthService;
  auditor: AuditorService;
  idempotency: IdempotentCalls;
  defaultLanguage: Language;
};

/** What actions need of whoever calls them, as the REST API has it from HTTP. */
export class ActionCalls {
  readonly #options: CallsOptions;

  static create(options: CallsOptions): ActionCalls {
    return new ActionCalls(options);
  }

  private constructor(options: CallsOptions) {
    this.#options = options;
  }

  /**
   * The person in whose name an agent works.
   *
   * @throws NotAllowedError for a service: actions are for people.
   */
  callerOf(credentials: BackstageCredentials): Caller {
    const { auth, defaultLanguage: language } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        'Only people can do this; call the action with the credentials of a user',
      );
    }
    const { userEntityRef: userRef } = credentials.principal;
    return { credentials, userRef, language };
  }

  /** Runs a command: told to the auditor, and answered the same way when it comes again with the same key. */
  async command(
    call: {
      name: string;
      credentials: BackstageCredentials;
      body: unknown;
      key: string | undefined;
    },
    run: (caller: Caller, keep: KeepAnswer) => Promise<KeptAnswer>,
  ): Promise<unknown> {
    const { name, credentials, body: input, key } = call;
    const caller = this.callerOf(credentials);
    refuseIn(input, 'input');
    if (key !== undefined && !KEY.test(key)) {
      throw new InputError(
        'idempotencyKey must be 1 to 200 printable ASCII characters',
      );
    }
    const event = await this.#options.auditor.createEvent({
      eventId: `action-${name}`,
      severityLevel: 'medium',
      meta: { actor: caller.userRef ?? '' },
    });
    const idempotent =
      key === undefined || !caller.userRef
        ? undefined
        : {
            person: caller.userRef,
            method: 'ACTION',
            path: name,
            key,
            body: input,
          };
    try {
      const { body } = await this.#options.idempotency.answer(
        idempotent,
        keep => run(caller, keep),
      );
      await event.success();
      return body;
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  }
}
