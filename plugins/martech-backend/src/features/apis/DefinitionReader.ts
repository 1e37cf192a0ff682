import { InputError } from '@backstage/errors';
import {
  GuardedHttpClient,
  type GuardedResponse,
} from '@passerelle/guarded-http';

/** Fetches definitions from addresses that people type. */
export class DefinitionReader {
  readonly #client: Pick<GuardedHttpClient, 'request'>;

  static create(client: Pick<GuardedHttpClient, 'request'>): DefinitionReader {
    return new DefinitionReader(client);
  }

  private constructor(client: Pick<GuardedHttpClient, 'request'>) {
    this.#client = client;
  }

  /**
   * @throws InputError when the address may not be called, or does not answer with a document.
   */
  async read(url: string): Promise<string> {
    const response = await this.#request(url);
    const { status, headers, body } = response;
    if (status >= 300 && status < 400) {
      const target = headers.location?.slice(0, 300);
      throw new InputError(
        `${url} has moved${target ? ` to ${target}` : ''}; give that address`,
      );
    }
    if (status !== 200) {
      throw new InputError(`${url} answered with the status ${status}`);
    }
    if (/^\s*<(!doctype|html)/i.test(body)) {
      throw new InputError(
        `${url} answered with a page; give the address of the definition itself`,
      );
    }
    return body;
  }

  async #request(url: string): Promise<GuardedResponse> {
    try {
      return await this.#client.request(url, {
        method: 'GET',
        headers: {
          Accept: 'application/json, application/yaml, text/yaml, */*;q=0.5',
        },
      });
    } catch (error) {
      if (error instanceof InputError) throw error;
      // Whatever happens at the other end is no fault of ours, and the person can act on it.
      throw new InputError(
        `${url} could not be read: ${
          error instanceof Error ? error.message : String(error)
        }`,
      );
    }
  }
}
