import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  EntityRef,
  PilotScorecardInput,
  Tool,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import { mayScorePilot } from '../../domain/scorePilot';
import { toolView } from '../../domain/toolView';
import type { Authorizer, UserCredentials } from '../../services/Authorizer';
import type { Registry } from '../../services/Registry';

type Options = {
  authorizer: Pick<Authorizer, 'reader'>;
  registry: Pick<Registry, 'scorePilot'>;
  store: Pick<ToolStore, 'find'>;
};

/** What people do with the pilot of a tool; every method authorises first. */
export class PilotService {
  readonly #authorizer: Options['authorizer'];
  readonly #registry: Options['registry'];
  readonly #store: Options['store'];

  static create(options: Options): PilotService {
    return new PilotService(options);
  }

  private constructor(options: Options) {
    this.#authorizer = options.authorizer;
    this.#registry = options.registry;
    this.#store = options.store;
  }

  /**
   * Ends a pilot with its scorecard, or corrects it.
   *
   * @throws NotFoundError for an unknown tool.
   * @throws NotAllowedError for anybody but whoever asked for the pilot, and the owners of the tool.
   * @throws ConflictError when there is no pilot to judge.
   * @throws InputError when the results are not those of its success criteria.
   */
  async score(
    credentials: UserCredentials,
    ref: EntityRef,
    scorecard: PilotScorecardInput,
  ): Promise<Tool> {
    const viewer = await this.#authorizer.reader(credentials);
    const known = await this.#store.find(ref);
    if (!known) throw new NotFoundError(`There is no tool ${ref}`);
    if (known.passport.pilot && !mayScorePilot(known, viewer.refs)) {
      throw new NotAllowedError(
        `Only ${known.passport.pilot.requester}, who asked for the pilot, and the owners of ${ref} fill in its scorecard`,
      );
    }
    const by = credentials.principal.userEntityRef;
    const tool = await this.#registry.scorePilot(ref, { ...scorecard, by });
    return toolView(tool, viewer, new Date());
  }
}
