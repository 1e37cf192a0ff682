import type {
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  MartechClient,
  type MartechServiceApi,
} from '@passerelle/plugin-martech-common';

const OFFICER = 'user:default/security-officer';

async function signIn(authUrl: string): Promise<string | undefined> {
  const response = await fetch(`${authUrl}/personas/refresh`, {
    headers: { 'X-Persona': OFFICER },
  });
  if (response.status === 404) {
    await response.body?.cancel();
    return undefined;
  }
  if (!response.ok) throw await ResponseError.fromResponse(response);
  const session: { backstageIdentity: { token: string } } =
    await response.json();
  return session.backstageIdentity.token;
}

/**
 * Suspends a tool as the security officer does it: signed in as a persona, through the registry's REST API.
 * No service may suspend a tool, so without the personas sign-in nothing is suspended.
 */
export class SecurityDesk {
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;
  readonly #registry: Pick<MartechServiceApi, 'getSubject'>;

  static create(options: {
    discovery: DiscoveryService;
    logger: LoggerService;
    registry: Pick<MartechServiceApi, 'getSubject'>;
  }): SecurityDesk {
    return new SecurityDesk(
      options.discovery,
      options.logger,
      options.registry,
    );
  }

  private constructor(
    discovery: DiscoveryService,
    logger: LoggerService,
    registry: Pick<MartechServiceApi, 'getSubject'>,
  ) {
    this.#discovery = discovery;
    this.#logger = logger;
    this.#registry = registry;
  }

  /** Suspends a tool, unless it is suspended already. */
  async suspend(ref: string, reason: string): Promise<void> {
    const subject = await this.#registry.getSubject(ref);
    if (subject?.status === 'suspended') return;
    const token = await signIn(await this.#discovery.getBaseUrl('auth'));
    if (!token) {
      this.#logger.warn(
        `${ref} is not suspended, because auth.providers.personas is not configured or does not know ${OFFICER}`,
      );
      return;
    }
    const client = new MartechClient({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
    await client.suspend(ref, { reason });
  }
}
