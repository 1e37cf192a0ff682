import type { RequestState } from './types';

/** Something that one request at a time may ask for. */
export type Claim = {
  /** Unique among everything that can be claimed. */
  key: string;
  /** Why a second request is refused, as the code of the refusal. */
  code: 'open-already' | 'extension-open';
};

/**
 * What a request keeps for itself from its submission until it ends: its subject, when its type allows one open request
 * for each; and the grant that it would extend.
 */
export function claimsOf(state: RequestState | undefined): Claim[] {
  const isOpen =
    state?.status === 'in_review' || state?.status === 'changes_requested';
  if (!isOpen) {
    return [];
  }
  const { extends: extended, oneOpenPerSubject, subjectRef, type } = state;
  return [
    ...(oneOpenPerSubject && subjectRef !== undefined
      ? [
          {
            key: `subject:${type}:${subjectRef}`,
            code: 'open-already' as const,
          },
        ]
      : []),
    ...(extended === undefined
      ? []
      : [{ key: `grant:${extended}`, code: 'extension-open' as const }]),
  ];
}
