import type { Knex } from 'knex';
import type {
  EntityRef,
  RenewalAnswer,
  RenewalOutcome,
} from '@passerelle/plugin-martech-common';
import { retryTransaction } from '../../database/retryTransaction';
import { OUTBOX, TOOLS } from '../../database/rows';
import { CONTRACTS, type ContractRow } from '../../database/saveContracts';
import type { MessageNotice } from '../../domain/MessageNotice';
import { RENEWALS, type Renewal } from './Renewal';

/** One period of the contract of one tool. */
export type ContractPeriod = { ref: EntityRef; contractEnd: string };

type RenewalRow = {
  ref: string;
  contract_end: string;
  state: string;
  request_id: string | null;
  request_number: string | null;
  request_version: number;
  decision: string | null;
  at: string;
  next_attempt_at: string | null;
  owners_told: boolean;
  error: string | null;
};

function stepOf({ kind, decision }: RenewalOutcome): {
  state: Renewal['state'];
  decision: RenewalAnswer | null;
} {
  switch (kind) {
    case 'opened':
      return { state: 'open', decision: null };
    case 'approved':
      return { state: 'decided', decision: decision ?? 'renew' };
    case 'rejected':
      return { state: 'decided', decision: 'refused' };
    default:
      return { state: 'abandoned', decision: null };
  }
}

function keyOf({ ref, contractEnd }: ContractPeriod) {
  return { ref, contract_end: contractEnd };
}

/** What became of the renewal of each contract period; a period is asked about once. */
export class RenewalStore {
  readonly #knex: Knex;

  static create(knex: Knex): RenewalStore {
    return new RenewalStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Takes a period for filing, until `again`: when the process ends meanwhile, another takes it over then.
   *
   * @returns whether it is ours; false when somebody else asks about it, or has asked
   */
  async claim(
    period: ContractPeriod,
    now: Date,
    again: Date,
  ): Promise<boolean> {
    const claim = {
      state: 'opening',
      at: now.toISOString(),
      next_attempt_at: again.toISOString(),
    };
    const inserted = await this.#knex(RENEWALS)
      .insert({ ...keyOf(period), ...claim })
      .onConflict(['ref', 'contract_end'])
      .ignore()
      .returning('ref');
    if (inserted.length > 0) return true;
    const taken = await this.#knex<RenewalRow>(RENEWALS)
      .where(keyOf(period))
      .whereIn('state', ['opening', 'failed'])
      .andWhere('next_attempt_at', '<=', now.toISOString())
      .update(claim);
    return taken > 0;
  }

  /** The request was filed, and the others are told. What the engine told meanwhile is newer, and stays. */
  async filed(
    period: ContractPeriod,
    filing: {
      request: { id: string; number: string };
      now: Date;
      notice: MessageNotice;
    },
  ): Promise<void> {
    const { request, now, notice } = filing;
    await this.#knex.transaction(async trx => {
      await this.#unsettled(trx, period).update({
        state: 'open',
        request_id: request.id,
        request_number: request.number,
        at: now.toISOString(),
        next_attempt_at: null,
        error: null,
      });
      await this.#tell(trx, notice, now);
    });
  }

  /** The request could not be filed; it is tried again later. The owners are told once. */
  async failed(
    period: ContractPeriod,
    failure: { error: string; now: Date; again: Date; notice?: MessageNotice },
  ): Promise<void> {
    const { error, now, again, notice } = failure;
    await this.#knex.transaction(async trx => {
      await this.#unsettled(trx, period).update({
        state: 'failed',
        error: error.slice(0, 2000),
        at: now.toISOString(),
        next_attempt_at: again.toISOString(),
      });
      if (!notice) return;
      const told = await trx<RenewalRow>(RENEWALS)
        .where({ ...keyOf(period), owners_told: false })
        .update({ owners_told: true });
      if (told > 0) await this.#tell(trx, notice, now);
    });
  }

  /**
   * Takes a step of a renewal request, by whomever it was filed: the first step binds it to the period that runs then, in
   * place of an earlier request. Telling it again, or an older one late, changes nothing. Steps of one tool are taken one
   * after the other, and none while its sheet is written, which may move the end of the period.
   */
  async record(outcome: RenewalOutcome): Promise<void> {
    const { requestId, requestNumber, requestVersion, toolRef, at } = outcome;
    const step = {
      ...stepOf(outcome),
      request_id: requestId,
      request_number: requestNumber,
      request_version: requestVersion,
      at,
      next_attempt_at: null,
      error: null,
    };
    await retryTransaction(this.#knex, async trx => {
      await trx(TOOLS).where({ ref: toolRef }).forUpdate().first('id');
      const known = await trx<RenewalRow>(RENEWALS)
        .where({ request_id: requestId, ref: toolRef })
        .first('ref', 'contract_end', 'request_version');
      if (known) {
        if (known.request_version < requestVersion) {
          const { ref, contract_end } = known;
          await trx(RENEWALS).where({ ref, contract_end }).update(step);
        }
        return;
      }
      const contract = await trx<ContractRow>(CONTRACTS)
        .where({ ref: toolRef })
        .first('ref', 'contract_end');
      if (!contract) return;
      const { ref, contract_end } = contract;
      const other = await trx<RenewalRow>(RENEWALS)
        .where({ ref, contract_end })
        .whereNotNull('request_id')
        .andWhere('at', '>', at)
        .first('ref');
      if (other) return;
      await trx(RENEWALS)
        .insert({ ...contract, ...step })
        .onConflict(['ref', 'contract_end'])
        .merge();
    });
  }

  #unsettled(trx: Knex.Transaction, period: ContractPeriod) {
    return trx<RenewalRow>(RENEWALS)
      .where(keyOf(period))
      .whereIn('state', ['opening', 'failed']);
  }

  async #tell(
    trx: Knex.Transaction,
    notice: MessageNotice,
    now: Date,
  ): Promise<void> {
    await trx(OUTBOX).insert({
      payload: JSON.stringify(notice),
      next_attempt_at: now.toISOString(),
    });
  }
}
