import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { martechKeys } from './martechKeys';

/** Decisions come in bursts; one reload answers them all. */
const GATHER_MILLISECONDS = 300;
/** Everybody hears of a change at the same moment: their lists ask at different ones. */
const SPREAD_MILLISECONDS = 3_000;
/** However many tools change, a list is not asked for more often. */
const PAUSE_MILLISECONDS = 10_000;

const isOurs = ([plugin, what]: QueryKey) =>
  plugin === martechKeys.all[0] &&
  what !== martechKeys.taxonomy[1] &&
  what !== martechKeys.title('')[1];

/** Asks again for what is on screen when the registry says that a tool changed: what is about this tool first. */
export class Reloads {
  readonly #queryClient: QueryClient;
  readonly #changed = new Set<unknown>();
  #areToolsDue = false;
  #areListsDue = false;
  #listedAt = -Infinity;

  constructor(queryClient: QueryClient) {
    this.#queryClient = queryClient;
  }

  /** @param ref - the tool that changed */
  tell(ref: unknown): void {
    this.#changed.add(ref);
    if (!this.#areToolsDue) {
      this.#areToolsDue = true;
      setTimeout(() => this.#reloadTools(), GATHER_MILLISECONDS);
    }
    if (!this.#areListsDue) {
      this.#areListsDue = true;
      const rest = this.#listedAt + PAUSE_MILLISECONDS - Date.now();
      const spread = Math.random() * SPREAD_MILLISECONDS;
      const wait = Math.max(rest, GATHER_MILLISECONDS) + spread;
      setTimeout(() => this.#reloadLists(), wait);
    }
  }

  #reloadTools(): void {
    this.#areToolsDue = false;
    const changed = new Set(this.#changed);
    this.#changed.clear();
    this.#reload(key => key.some(part => changed.has(part)));
  }

  #reloadLists(): void {
    this.#areListsDue = false;
    this.#listedAt = Date.now();
    this.#reload(() => true);
  }

  #reload(isMeant: (key: QueryKey) => boolean): void {
    this.#queryClient.invalidateQueries({
      predicate: ({ queryKey }) => isOurs(queryKey) && isMeant(queryKey),
    });
  }
}
