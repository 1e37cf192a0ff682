import type { EntityRef } from '@passerelle/plugin-martech-common';
import { ownerRefs } from '../domain/ownerRefs';
import type { ToolState } from '../domain/ToolState';
import type { People } from './People';

/**
 * A person in whose name the portal can ask for something about a tool, because requests are filed by people: the owner,
 * or the first member of the first owning team that has one.
 *
 * @returns undefined when no owner has a member
 */
export async function findOwnerPerson(
  tool: Pick<ToolState, 'declaration'>,
  people: Pick<People, 'knows' | 'membersOf'>,
): Promise<EntityRef | undefined> {
  for (const ref of ownerRefs(tool)) {
    if (ref.startsWith('user:')) {
      if (await people.knows(ref)) return ref;
    } else {
      const [first] = (await people.membersOf(ref)).sort();
      if (first) return first;
    }
  }
  return undefined;
}
