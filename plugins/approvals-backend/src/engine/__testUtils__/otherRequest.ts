import { evolve } from '../evolve';
import type { RequestState } from '../types';
import { refOf } from './people';

const DAY = 86_400_000;

/** The id of the request that has a grant on which another one asks for more time. */
export const OTHER = 'r0';

/** When that grant ends, as days from the beginning. */
export const OTHER_DAYS = 15;

/** That request: of the same person, about the same, for the same. */
export function otherRequest(options: {
  start: number;
  requester: string;
  beneficiary: string | undefined;
  subjectRef: string;
  isOver: boolean;
}): RequestState {
  const { start, requester, beneficiary, subjectRef, isOver } = options;
  const at = new Date(start).toISOString();
  const created = evolve(undefined, {
    type: 'request.created',
    actor: refOf(requester),
    at,
    data: {
      id: OTHER,
      number: 'DEM-0',
      requestType: 'test',
      title: { en: 'Test', fr: 'Test' },
      values: {},
      subjectRef,
      ...(beneficiary && { beneficiary: refOf(beneficiary) }),
      revision: 1,
    },
  });
  return {
    ...created,
    status: 'approved',
    grant: {
      status: isOver ? 'revoked' : 'active',
      startedAt: at,
      expiresAt: new Date(start + OTHER_DAYS * DAY).toISOString(),
    },
  };
}
