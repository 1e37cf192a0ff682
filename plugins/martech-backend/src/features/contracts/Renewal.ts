import {
  renewalAnswers,
  type RenewalAnswer,
} from '@passerelle/plugin-martech-common';

export const RENEWALS = 'contract_renewals';

/**
 * What became of the renewal of one contract period. A request may be `opening` (being filed), or have `failed` to be
 * filed; who withdrew it `abandoned` it.
 */
export type Renewal = {
  state: 'opening' | 'failed' | 'open' | 'decided' | 'abandoned';
  request?: { id: string; number: string };
  decision?: RenewalAnswer;
};

/** Reads the columns of a renewal: written by us alone, so its state has the type that we gave it. */
export function readRenewal(row: {
  state: string | null;
  request_id: string | null;
  request_number: string | null;
  decision: string | null;
}): Renewal | undefined {
  if (row.state === null) return undefined;
  const decision = renewalAnswers.find(known => known === row.decision);
  return {
    state: row.state as Renewal['state'],
    ...(row.request_id !== null && {
      request: { id: row.request_id, number: row.request_number ?? '' },
    }),
    ...(decision && { decision }),
  };
}
