import { InputError } from '@backstage/errors';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import type { CatalogLookup } from './CatalogLookup';

/** Owners as a sheet names them. */
export type NamedOwners = {
  business?: EntityRef;
  technical?: EntityRef;
  budget?: EntityRef;
};

/** What to say of the owners that the catalog does not have. */
export function unknownOwners(
  owners: NamedOwners,
  isKnown: (ref: EntityRef) => boolean,
): string[] {
  return Object.entries(owners)
    .filter(([, ref]) => ref !== undefined && !isKnown(ref.toLowerCase()))
    .map(
      ([role, ref]) =>
        `/owners/${role}: the catalog has no ${ref}; accepted is a group or a person that it has`,
    );
}

/**
 * Checks that somebody would answer for the tool. Owners that it has already are not asked for again.
 *
 * @throws InputError that names the field of an owner whom the catalog does not have.
 */
export async function demandOwners(
  lookup: Pick<CatalogLookup, 'existing'>,
  owners: NamedOwners,
  tool?: ToolState,
): Promise<void> {
  const { owner, sheet } = tool?.declaration ?? {};
  const held = [owner, sheet?.owners?.technical, sheet?.owners?.budget];
  const asked = Object.values(owners)
    .filter(ref => ref !== undefined)
    .map(ref => ref.toLowerCase())
    .filter(ref => !held.includes(ref));
  if (asked.length === 0) return;
  const existing = await lookup.existing([...new Set(asked)]);
  const errors = unknownOwners(
    owners,
    ref => existing.has(ref) || held.includes(ref),
  );
  if (errors.length > 0) throw new InputError(errors.join('; '));
}
