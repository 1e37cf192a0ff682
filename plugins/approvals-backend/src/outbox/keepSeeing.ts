import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { canSee } from '../engine';
import type { Person, RequestState } from '../engine/types';

/** Finds those of some people who may see a request, so that a mention tells nothing to strangers. */
export function createKeepSeeing(options: {
  requests: { load(id: string): Promise<RequestState | undefined> };
  actors: { find(ref: EntityRef): Promise<Person | undefined> };
}) {
  return async (
    refs: readonly EntityRef[],
    requestId: string,
  ): Promise<EntityRef[]> => {
    const state = await options.requests.load(requestId);
    const seeing = await Promise.all(
      refs.map(async ref => {
        const person = state && (await options.actors.find(ref));
        return person && canSee(state, person) ? [ref] : [];
      }),
    );
    return seeing.flat();
  };
}
