import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { RequestSubject } from '@passerelle/plugin-approvals-node';

/** @returns the owner that a sheet names under `owners`; empty when it names none */
export function sheetOwner(
  subject: RequestSubject | undefined,
  role: 'technical' | 'budget',
): EntityRef[] {
  const owners = subject?.data.owners;
  const isRecord =
    typeof owners === 'object' && owners !== null && !Array.isArray(owners);
  const owner = isRecord ? owners[role] : undefined;
  return typeof owner === 'string' ? [owner.toLocaleLowerCase('en-US')] : [];
}
