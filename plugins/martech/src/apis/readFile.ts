import { MAX_DEFINITION_CHARACTERS } from '@passerelle/plugin-martech-common';

/** How many megabytes a file may have, in words of a person. */
export const MAX_MEGABYTES = Math.floor(MAX_DEFINITION_CHARACTERS / 1_000_000);

/** Whether a file can be read at all: what is larger is not even opened. */
export function isTooLarge(file: File): boolean {
  return file.size > MAX_DEFINITION_CHARACTERS;
}
