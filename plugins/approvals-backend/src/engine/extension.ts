import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { canSee, isOrBelongsTo } from './participants';
import {
  refuseConflict,
  refuseForbidden,
  refuseInput,
  unknownRequest,
} from './refusal';
import type { CommandContext, Person, Refusal, RequestState } from './types';

/** What a request says about itself that must agree with the request whose grant it would extend. */
type Filed = {
  type: string;
  subjectRef?: EntityRef;
  requester: EntityRef;
  beneficiary?: EntityRef;
};

/**
 * Why a person cannot ask for more time on the grant of another request: it must be theirs, active, and have an end.
 *
 * @param id - of the request that has the grant
 */
export function findExtensionObstacle(
  id: string,
  filed: Filed,
  { extended }: CommandContext,
  person: Person,
): Refusal | undefined {
  if (!extended || !canSee(extended, person)) {
    return unknownRequest(id);
  }
  if (!holdsGrant(extended, person)) {
    return refuseForbidden(
      'not-the-holder',
      'Only who asked for a grant, or who has it, can ask for more time',
    );
  }
  const field = findDifference(extended, filed);
  if (field) {
    return refuseInput(
      'extension-differs',
      `An extension is of the same type, about the same subject and for the same person as request ${extended.number}: check \`${field}\``,
      { field },
    );
  }
  if (extended.grant?.status !== 'active') {
    return noActiveGrant();
  }
  return extended.grant.expiresAt === undefined
    ? refuseConflict(
        'grant-without-end',
        `What request ${extended.number} granted has no end: there is nothing to extend`,
      )
    : undefined;
}

/**
 * Why the time that is asked for is none that can be given.
 */
export function findUntilObstacle({
  extended,
  until,
}: CommandContext): Refusal | undefined {
  const expiresAt = extended?.grant?.expiresAt;
  if (until === undefined || expiresAt === undefined) {
    return refuseInput(
      'extension-until-missing',
      'Say in the values until when the grant is needed',
    );
  }
  return Date.parse(until) > Date.parse(expiresAt)
    ? undefined
    : refuseInput(
        'extension-until-too-early',
        `The grant lasts until ${expiresAt} already: ask for a later end`,
        { expiresAt },
      );
}

/** Whether a person may ask for more time on the grant of this request, should its type know how. */
export function mayAskExtension(state: RequestState, person: Person): boolean {
  const { grant } = state;
  return (
    grant?.status === 'active' &&
    grant.expiresAt !== undefined &&
    grant.extension === undefined &&
    canSee(state, person) &&
    holdsGrant(state, person)
  );
}

/** The one sentence for a grant that is not, or no longer. */
export function noActiveGrant(): Refusal {
  return refuseConflict(
    'no-active-grant',
    'This request has no grant that is active: file a new request',
  );
}

function holdsGrant(
  { requester, beneficiary }: RequestState,
  person: Person,
): boolean {
  return (
    person.ref === requester ||
    (beneficiary !== undefined && isOrBelongsTo(person, beneficiary))
  );
}

function findDifference(
  extended: RequestState,
  filed: Filed,
): string | undefined {
  if (filed.type !== extended.type) {
    return 'type';
  }
  if (filed.subjectRef !== extended.subjectRef) {
    return 'subjectRef';
  }
  return holderOf(filed) === holderOf(extended) ? undefined : 'beneficiary';
}

function holderOf({ requester, beneficiary }: Filed): EntityRef {
  return beneficiary ?? requester;
}
