import { RestCalls, type RestCallsOptions } from '../client/RestCalls';
import type { FileLanguage } from '../csv/ToolFilesApi';
import type { RegisterApi, RegisterFormat } from './RegisterApi';
import type { CompletenessReport, ProcessingRegister } from './types';

/**
 * The register of processing activities over REST.
 *
 * @remarks
 * Every method rejects with `ResponseError` when the back end refuses.
 *
 * @public
 */
export class RegisterClient implements RegisterApi {
  readonly #calls: RestCalls;

  constructor(options: RestCallsOptions) {
    this.#calls = new RestCalls(options);
  }

  async getRegister(language: FileLanguage): Promise<ProcessingRegister> {
    return this.#calls.get<ProcessingRegister>(
      `/register.json?lang=${language}`,
    );
  }

  async getCompleteness(language: FileLanguage): Promise<CompletenessReport> {
    return this.#calls.get<CompletenessReport>(
      `/register/completeness?lang=${language}`,
    );
  }

  async exportRegister(
    format: RegisterFormat,
    language: FileLanguage,
  ): Promise<Blob> {
    const path = `/register.${format}?lang=${language}`;
    return (await this.#calls.send(path, {})).blob();
  }
}
