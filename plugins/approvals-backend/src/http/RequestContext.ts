import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import { createWithAudit, type WithAudit } from '../audit/withAudit';
import type { KeptAnswer } from '../database/IdempotencyStore';
import type { AnswerPart } from '../services/AnswerPart';
import type { Caller, Language } from '../services/Caller';
import { requirePersonRef } from '../services/CallerPersons';
import type { IdempotentCalls, KeepAnswer } from '../services/IdempotentCalls';

// Express types its requests by route; what all have in common is enough here.
type AnyRequest = Request<any, any, any, any, any>;
type AnyResponse = Response<any, any>;

/** What handlers need of HTTP: who calls, and a way to answer a command once. */
export class RequestContext {
  readonly #httpAuth: HttpAuthService;
  readonly #withAudit: WithAudit;
  readonly #idempotency: IdempotentCalls;
  readonly #defaultLanguage: Language;

  static create(options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    idempotency: IdempotentCalls;
    defaultLanguage: Language;
  }): RequestContext {
    return new RequestContext(options);
  }

  private constructor(options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    idempotency: IdempotentCalls;
    defaultLanguage: Language;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#withAudit = createWithAudit(options.auditor);
    this.#idempotency = options.idempotency;
    this.#defaultLanguage = options.defaultLanguage;
  }

  async callerOf(request: AnyRequest): Promise<Caller> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { principal } = credentials;
    return {
      credentials,
      ...(principal.type === 'user' && { userRef: principal.userEntityRef }),
      language: this.#languageOf(request),
    };
  }

  /** Runs a command of a person: told to the auditor, and answered the same way when it comes again. */
  async answer(
    request: AnyRequest,
    response: AnyResponse,
    eventId: string,
    run: (
      caller: Caller,
      keep: KeepAnswer,
      answerPart: AnswerPart,
    ) => Promise<KeptAnswer>,
  ): Promise<void> {
    const caller = await this.callerOf(request);
    const key = request.header('Idempotency-Key');
    const call =
      key === undefined
        ? undefined
        : {
            person: requirePersonRef(caller),
            method: request.method,
            path: `${request.baseUrl}${request.path}`,
            key,
            body: request.body,
          };
    const answerPart: AnswerPart = (part, body, runPart) =>
      this.#idempotency.answer(
        call && { ...call, path: `${call.path}#${part}`, body },
        runPart,
      );
    // Answered first: nobody waits for the line in the log that says so.
    await this.#withAudit({ eventId, request }, async () => {
      const { status, body } = await this.#idempotency.answer(call, keep =>
        run(caller, keep, answerPart),
      );
      response.status(status).json(body);
    });
  }

  /** Runs what a service does: told to the auditor. */
  async audited<Result>(
    request: AnyRequest,
    eventId: string,
    run: () => Promise<Result>,
  ): Promise<Result> {
    return await this.#withAudit({ eventId, request }, run);
  }

  #languageOf(request: AnyRequest): Language {
    if (!request.header('Accept-Language')) {
      return this.#defaultLanguage;
    }
    const accepted = request.acceptsLanguages(
      this.#defaultLanguage,
      'fr',
      'en',
    );
    return accepted === 'fr' || accepted === 'en'
      ? accepted
      : this.#defaultLanguage;
  }
}
