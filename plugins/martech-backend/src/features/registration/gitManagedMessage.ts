import {
  sourcePlace,
  type EntityRef,
  type ToolSource,
} from '@passerelle/plugin-martech-common';

/** Says which file to edit. */
export function gitManagedMessage(
  ref: EntityRef,
  source: ToolSource | undefined,
): string {
  return source
    ? `${ref} is managed in git; edit ${sourcePlace(source.location)}`
    : `${ref} is managed in git; edit its catalog-info.yaml`;
}
