import type { ToolStatus } from '@passerelle/plugin-martech-common';

/** Nobody should be working with these. All others are in use, the detected ones too. */
export const notInUse: readonly ToolStatus[] = [
  'refused',
  'suspended',
  'retired',
];
