import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request, Response, Router } from 'express';
import type { CommandRunner } from '../services/CommandRunner';
import type {
  CallerCredentials,
  ServiceCredentials,
  UserCredentials,
} from '../services/Authorizer';

/** What the routes of every part of the registry share. */
export class Endpoints {
  readonly router: Router;
  readonly #httpAuth: HttpAuthService;
  readonly #commands: CommandRunner;

  static create(options: {
    router: Router;
    httpAuth: HttpAuthService;
    commands: CommandRunner;
  }): Endpoints {
    return new Endpoints(options.router, options.httpAuth, options.commands);
  }

  private constructor(
    router: Router,
    httpAuth: HttpAuthService,
    commands: CommandRunner,
  ) {
    this.router = router;
    this.#httpAuth = httpAuth;
    this.#commands = commands;
  }

  /** @throws NotAllowedError for a service. */
  async user(request: Request): Promise<UserCredentials> {
    return this.#httpAuth.credentials(request, { allow: ['user'] });
  }

  /** @throws NotAllowedError for a person. */
  async service(request: Request): Promise<ServiceCredentials> {
    return this.#httpAuth.credentials(request, { allow: ['service'] });
  }

  /** A person or a service. */
  async caller(request: Request): Promise<CallerCredentials> {
    return this.#httpAuth.credentials(request, { allow: ['user', 'service'] });
  }

  /**
   * Runs a command of a person once per `Idempotency-Key`, and answers what it gives.
   *
   * @param options - `body`: what tells two commands apart, when it is not the JSON body of the request; `secret`: what
   * the first answer alone says besides, and what is kept nowhere.
   */
  async command(
    request: Request,
    response: Response,
    work: (credentials: UserCredentials) => Promise<unknown>,
    options: {
      status?: number;
      body?: unknown;
      secret?: () => object | undefined;
    } = {},
  ): Promise<void> {
    const credentials = await this.user(request);
    const answer = await this.#commands.run(
      {
        person: credentials.principal.userEntityRef,
        method: request.method,
        path: request.path.toLowerCase(),
        key: request.get('Idempotency-Key'),
        body: options.body ?? request.body,
      },
      async () => ({
        status: options.status ?? 200,
        body: await work(credentials),
      }),
    );
    const secret = options.secret?.();
    response
      .status(answer.status)
      .json(secret ? Object.assign({}, answer.body, secret) : answer.body);
  }
}
