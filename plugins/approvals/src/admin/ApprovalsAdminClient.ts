import { ResponseError } from '@backstage/errors';
import type { ApprovalsClientOptions } from '@passerelle/plugin-approvals-common';
import type { ApprovalsAdminApi } from './ApprovalsAdminApi';

/** {@link ApprovalsAdminApi} over HTTP. Every method rejects with `ResponseError` when the back end refuses. */
export class ApprovalsAdminClient implements ApprovalsAdminApi {
  readonly #options: Pick<ApprovalsClientOptions, 'discoveryApi' | 'fetchApi'>;

  constructor(
    options: Pick<ApprovalsClientOptions, 'discoveryApi' | 'fetchApi'>,
  ) {
    this.#options = options;
  }

  listDeadLetters: ApprovalsAdminApi['listDeadLetters'] = () =>
    this.#call('GET', '/outbox?state=dead');

  retry: ApprovalsAdminApi['retry'] = id =>
    this.#call('POST', `/outbox/${encodeURIComponent(id)}/retry`, {});

  dryRun: ApprovalsAdminApi['dryRun'] = input =>
    this.#call('POST', '/policies/dry-run', input);

  async #call<T>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ): Promise<T> {
    const { discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl('approvals');
    const response = await fetchApi.fetch(`${baseUrl}/v1${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }
}
