import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { GroupMembership } from './GroupMembership';

/**
 * Names the manager of a person, or of all people of a group.
 *
 * @public
 */
export const ANNOTATION_MANAGER = 'passerelle.dev/manager';

function managerNamedBy(entity: Entity): string | undefined {
  const manager = entity.metadata.annotations?.[ANNOTATION_MANAGER];
  return manager
    ? stringifyEntityRef(
        parseEntityRef(manager, {
          defaultKind: 'User',
          defaultNamespace: entity.metadata.namespace,
        }),
      )
    : undefined;
}

/**
 * Who leads a person: whom their own entry names, else whom their groups name, the nearest level first (contract.md,
 * section 2).
 *
 * @remarks Nobody is their own manager: the head of a group is sent one level up.
 * @param membership - reaches the catalog
 * @param personRef - for instance `user:default/marketer`
 * @returns refs; empty when nobody is named, or the catalog does not know the person
 * @throws ServiceUnavailableError when the catalog does not answer
 * @public
 */
export async function managersOf(
  membership: GroupMembership,
  personRef: string,
): Promise<string[]> {
  const person = await membership.find(personRef);
  if (!person) return [];
  const namedBy = (entities: Entity[]) => {
    const named = entities
      .map(managerNamedBy)
      .filter(ref => ref !== undefined && ref !== personRef);
    return [...new Set(named)].filter(ref => ref !== undefined);
  };
  const own = namedBy([person]);
  if (own.length > 0) return own;
  for await (const level of membership.levelsAbove(person)) {
    const managers = namedBy(level);
    if (managers.length > 0) return managers;
  }
  return [];
}
