import type {
  BackstageCredentials,
  BackstageServicePrincipal,
} from '@backstage/backend-plugin-api';
import type { EntityRef, ToolSubject } from '@passerelle/plugin-martech-common';

/**
 * What the registry answers to back ends of its own process. It is told who calls, and refuses those it does not name.
 *
 * @public
 */
export type RegistryReader = {
  /** @throws NotFoundError when there is no such tool. */
  subject(
    credentials: BackstageCredentials<BackstageServicePrincipal>,
    ref: EntityRef,
  ): Promise<ToolSubject>;
};

/**
 * Where the registry says that it runs in this process.
 *
 * @public
 */
export class LocalRegistry {
  #reader: RegistryReader | undefined;

  static create(): LocalRegistry {
    return new LocalRegistry();
  }

  private constructor() {}

  /** For the registry itself, once it can answer. */
  provide(reader: RegistryReader): void {
    this.#reader = reader;
  }

  /** Undefined when the registry runs elsewhere, or did not start yet. */
  get reader(): RegistryReader | undefined {
    return this.#reader;
  }
}
