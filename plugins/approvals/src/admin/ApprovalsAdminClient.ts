import { ResponseError } from '@backstage/errors';
import type { ApprovalsClientOptions } from '@passerelle/plugin-approvals-common';
import type { ApprovalsAdminApi } from './ApprovalsAdminApi';

type Options = Pick<ApprovalsClientOptions, 'discoveryApi' | 'fetchApi'>;

/** {@link ApprovalsAdminApi} over HTTP. Every method rejects with `ResponseError` when the back end refuses. */
export class ApprovalsAdminClient implements ApprovalsAdminApi {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  listDeadLetters: ApprovalsAdminApi['listDeadLetters'] = async () => {
    const response = await this.#call('GET', '/outbox?state=dead');
    return await response.json();
  };

  retry: ApprovalsAdminApi['retry'] = async id => {
    const path = `/outbox/${encodeURIComponent(id)}/retry`;
    const response = await this.#call('POST', path, {});
    return await response.json();
  };

  exportTrail: ApprovalsAdminApi['exportTrail'] = async range => {
    const query = new URLSearchParams(range);
    const response = await this.#call('GET', `/audit/export?${query}`);
    return await response.blob();
  };

  async #call(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ): Promise<Response> {
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
    return response;
  }
}
