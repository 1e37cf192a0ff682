import type { ToolOutcome } from '@passerelle/plugin-martech-common';
import { instant } from '../domain/instant';

function lower<T extends string | undefined>(ref: T): T {
  return (ref === undefined ? ref : ref.toLowerCase()) as T;
}

/**
 * An outcome as it was told. The contract was checked before, so its type is known; instants are brought to one form,
 * because they are compared as texts.
 */
export function outcomeOf(body: ToolOutcome): ToolOutcome {
  return {
    ...body,
    at: instant(body.at),
    ...(body.grantExpiresAt && {
      grantExpiresAt: instant(body.grantExpiresAt),
    }),
    ...(body.by && { by: lower(body.by) }),
    ...(body.refusal && {
      refusal: {
        ...body.refusal,
        substitutes: body.refusal.substitutes.map(lower),
      },
    }),
  };
}
