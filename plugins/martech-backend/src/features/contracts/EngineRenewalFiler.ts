import type { ApprovalsFiling } from '@passerelle/plugin-approvals-node';
import { readRefusal } from '@passerelle/plugin-approvals-common';
import { NotFoundError } from '@backstage/errors';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { findOwnerPerson } from '../../services/findOwnerPerson';
import type { People } from '../../services/People';
import type { KeptContract } from './ContractStore';
import type { FiledRenewal, RenewalFiler } from './RenewalOpener';
import { renewalReason } from './renewalWords';

/** Files renewals in the approval engine, in the name of somebody who looks after the tool. */
export class EngineRenewalFiler implements RenewalFiler {
  readonly #filing: Pick<ApprovalsFiling, 'file'>;
  readonly #people: Pick<People, 'knows' | 'membersOf'>;

  static create(options: {
    filing: Pick<ApprovalsFiling, 'file'>;
    people: Pick<People, 'knows' | 'membersOf'>;
  }): EngineRenewalFiler {
    return new EngineRenewalFiler(options.filing, options.people);
  }

  private constructor(
    filing: Pick<ApprovalsFiling, 'file'>,
    people: Pick<People, 'knows' | 'membersOf'>,
  ) {
    this.#filing = filing;
    this.#people = people;
  }

  async file(
    contract: KeptContract,
    actBy: string,
  ): Promise<FiledRenewal | undefined> {
    const { tool, contractEnd } = contract;
    const requester = await this.#requesterOf(contract);
    const reason = renewalReason(contract, actBy);
    try {
      const { id, number } = await this.#filing.file({
        type: 'tool-renewal',
        subjectRef: tool.ref,
        values: { reason: reason.fr },
        requester,
        reason,
        key: `renewal:${tool.ref}:${contractEnd}`,
      });
      return { id, number, requester };
    } catch (error) {
      if (readRefusal(error)?.code === 'open-already') return undefined;
      throw error;
    }
  }

  /** Requests are filed by people: the owner, or the first member of the first owning team that has one. */
  async #requesterOf({ tool }: KeptContract): Promise<EntityRef> {
    const person = await findOwnerPerson(tool, this.#people);
    if (person) return person;
    throw new NotFoundError(`No owner of ${tool.ref} has a member`);
  }
}
