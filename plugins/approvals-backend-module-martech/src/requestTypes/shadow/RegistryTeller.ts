import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  RestCalls,
  type RenewalOutcome,
  type RequestAnswer,
  type ShadowStep,
} from '@passerelle/plugin-martech-common';

/** What the registry hears of declarations, renewals and answers. */
export type StepListener = {
  tellStep(step: ShadowStep): Promise<void>;
  tellRenewal(outcome: RenewalOutcome): Promise<void>;
  tellAnswer(answer: RequestAnswer): Promise<void>;
};

/** Tells the registry with the identity of the engine. */
export class RegistryTeller implements StepListener {
  readonly #calls: RestCalls;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): RegistryTeller {
    const { auth, discovery } = options;
    const calls = new RestCalls({
      discoveryApi: discovery,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'martech',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
    return new RegistryTeller(calls);
  }

  private constructor(calls: RestCalls) {
    this.#calls = calls;
  }

  async tellStep(step: ShadowStep): Promise<void> {
    await this.#calls.post('/service/shadow-it/steps', step);
  }

  async tellRenewal(outcome: RenewalOutcome): Promise<void> {
    await this.#calls.post('/service/contracts/outcomes', outcome);
  }

  async tellAnswer(answer: RequestAnswer): Promise<void> {
    await this.#calls.post('/service/requests/answers', answer);
  }
}
