import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { DelegationStore } from '../database/DelegationStore';
import type { PersonDirectory } from '../services/PersonDirectory';

/** Finds who answers reviews for some of the people that are told something. */
export type FindDelegates = (
  recipients: readonly EntityRef[],
  requestType: string,
) => Promise<EntityRef[]>;

/** Looks at the delegations as they are when something is delivered; few run at a time. */
export function createFindDelegates(options: {
  delegations: DelegationStore;
  directory: Pick<PersonDirectory, 'find'>;
}): FindDelegates {
  const { delegations, directory } = options;
  return async (recipients, requestType) => {
    const now = new Date().toISOString();
    const running = await delegations.runningFor(requestType, now);
    const delegates = await Promise.all(
      running.map(async ({ delegator, delegate }) => {
        const person = await directory.find(delegator);
        const refs = person ? [person.ref, ...person.groups] : [];
        return refs.some(ref => recipients.includes(ref)) ? [delegate] : [];
      }),
    );
    return delegates.flat();
  };
}
