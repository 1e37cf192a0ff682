import { mkdir } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  locationSpecToLocationEntity,
  type DeferredEntity,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { readFolder, type FolderFile } from './readFolder';

/** Makes the catalog read a file again when its text changed. */
const digestAnnotation = 'passerelle.dev/file-digest';

function toLocation({ path, digest }: FolderFile): DeferredEntity {
  const entity = locationSpecToLocationEntity({
    location: { type: 'file', target: path },
  });
  return {
    locationKey: `file:${path}`,
    entity: {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          [digestAnnotation]: digest,
        },
      },
    },
  };
}

/**
 * Offers each YAML file of a folder to the catalog as a location of its own, within seconds.
 *
 * @remarks
 * A location with a pattern as its target would be read every two minutes, and one bad file would hold up all others.
 * The catalog reads and checks the files itself: its rules say which kinds are allowed, and a file that goes bad keeps
 * what was read from it before.
 */
export class FolderProvider implements EntityProvider {
  readonly #directory: string;
  readonly #logger: LoggerService;
  #connection?: EntityProviderConnection;
  #applied?: string;
  #reported?: string;

  static create(options: {
    directory: string;
    logger: LoggerService;
  }): FolderProvider {
    return new FolderProvider(options.directory, options.logger);
  }

  private constructor(directory: string, logger: LoggerService) {
    this.#directory = directory;
    this.#logger = logger;
  }

  getProviderName(): string {
    return 'passerelle-folder';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    // Here only: a folder that goes away later, as with a lost disk, must not come back empty.
    await mkdir(this.#directory, { recursive: true }).catch(error =>
      this.#report(stringifyError(error)),
    );
  }

  /** Looks at the folder. A folder that cannot be listed changes nothing: never remove what was merely not seen. */
  async refresh(): Promise<void> {
    if (!this.#connection) {
      return;
    }
    try {
      const { files, misnamed } = await readFolder(this.#directory);
      this.#report(
        misnamed.length > 0
          ? `Not read, because their names are not made of letters, digits, '.', '_' and '-': ${misnamed.join(
              ', ',
            )}`
          : undefined,
      );
      const found = JSON.stringify(files);
      if (found !== this.#applied) {
        await this.#connection.applyMutation({
          type: 'full',
          entities: files.map(toLocation),
        });
        this.#applied = found;
        this.#logger.info(
          `Reading ${files.length} file(s) of ${this.#directory}`,
        );
      }
    } catch (error) {
      this.#report(
        `${
          this.#directory
        } cannot be read; tools stay as they were: ${stringifyError(error)}`,
      );
    }
  }

  /** Says each problem once, not at every look. */
  #report(problem: string | undefined): void {
    if (problem && problem !== this.#reported) {
      this.#logger.warn(problem);
    }
    this.#reported = problem;
  }
}
