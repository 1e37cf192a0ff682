import type { EntityRef, ToolSource } from '@passerelle/plugin-martech-common';

/** Says which file to edit. */
export function gitManagedMessage(
  ref: EntityRef,
  source: ToolSource | undefined,
): string {
  const file = source?.location.replace(/^(url|file):/, '');
  return file
    ? `${ref} is managed in git; edit ${file}`
    : `${ref} is managed in git; edit its catalog-info.yaml`;
}
