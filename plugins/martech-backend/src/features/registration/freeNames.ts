import { ConflictError } from '@backstage/errors';
import {
  registrationRef,
  toolNamesOf,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import type { ToolStore } from '../../database/ToolStore';
import type { NameLookup } from './CatalogLookup';
import { gitManagedMessage } from './gitManagedMessage';

/** Names that are tried for a title whose own name is taken. */
const MAX_NAMES = 50;

/**
 * The names to try for a new tool: the one that the sheet gives, or those of its title. Names of tools that are gone are
 * left out of these: a generated name must not bring back somebody else's passport.
 *
 * @throws ConflictError when the name that the sheet gives is taken.
 */
export async function freeNames(
  sheet: RegistrationSheet,
  { store, lookup }: { store: ToolStore; lookup: NameLookup },
): Promise<string[]> {
  const { name, type = 'saas', title } = sheet;
  if (name !== undefined) {
    const ref = registrationRef(type, name);
    const known = await store.find(ref);
    const taken = known
      ? known.origin === 'catalog'
      : (await lookup.taken([ref])).has(ref);
    if (taken) {
      throw new ConflictError(
        gitManagedMessage(ref, await lookup.sourceOf(ref)),
      );
    }
    if (known) {
      throw new ConflictError(
        `/name: ${ref} is registered already; change its sheet, or choose another name`,
      );
    }
    return [name];
  }
  const names = toolNamesOf(
    typeof title === 'string' ? title : title.en,
    MAX_NAMES,
  );
  const refs = names.map(candidate => registrationRef(type, candidate));
  const known = await store.fingerprints(refs);
  const taken = await lookup.taken(refs);
  return names.filter(candidate => {
    const ref = registrationRef(type, candidate);
    return !known.has(ref) && !taken.has(ref);
  });
}
