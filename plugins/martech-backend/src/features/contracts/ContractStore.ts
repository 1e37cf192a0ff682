import type { Knex } from 'knex';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { countCapped, readPage, type PageInfo } from '../../database/readPage';
import { readToolRow, TOOLS, type ToolRow } from '../../database/rows';
import { CONTRACTS, type ContractRow } from '../../database/saveContracts';
import type { ToolState } from '../../domain/ToolState';
import { RENEWALS, readRenewal, type Renewal } from './Renewal';

/** A contract with its tool, and what became of its renewal. */
export type KeptContract = {
  tool: ToolState;
  contractEnd: string;
  deadline: string;
  isNotice: boolean;
  renewal?: Renewal;
};

/** Days are those of the deadline itself, whatever weekday they fall on. */
export type ContractsQuery = {
  from: string;
  to: string;
  /** Only tools that one of these owns or pays for. */
  owners?: readonly EntityRef[];
};

type Row = ToolRow &
  ContractRow & {
    renewal_state: string | null;
    renewal_request_id: string | null;
    renewal_request_number: string | null;
    renewal_decision: string | null;
  };

const columns = [
  `${TOOLS}.*`,
  `${CONTRACTS}.contract_end`,
  `${CONTRACTS}.deadline`,
  `${CONTRACTS}.is_notice`,
  `${RENEWALS}.state as renewal_state`,
  `${RENEWALS}.request_id as renewal_request_id`,
  `${RENEWALS}.request_number as renewal_request_number`,
  `${RENEWALS}.decision as renewal_decision`,
];

function readRow(row: Row): KeptContract {
  const renewal = readRenewal({
    state: row.renewal_state,
    request_id: row.renewal_request_id,
    request_number: row.renewal_request_number,
    decision: row.renewal_decision,
  });
  return {
    tool: readToolRow(row),
    contractEnd: row.contract_end,
    deadline: row.deadline,
    isNotice: Boolean(row.is_notice),
    ...(renewal && { renewal }),
  };
}

/** Contracts in the order of the day to act on them. */
export class ContractStore {
  readonly #knex: Knex;

  static create(knex: Knex): ContractStore {
    return new ContractStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @throws InputError for a cursor of another list */
  async page(
    query: ContractsQuery & { limit: number; cursor?: string },
  ): Promise<{
    contracts: KeptContract[];
    pageInfo: PageInfo;
    totalItems: number;
    totalCapped?: true;
  }> {
    const { limit, cursor, ...filters } = query;
    const { rows, pageInfo } = await readPage<Row>(
      this.#joined(this.#matching(filters)).select(columns),
      {
        keys: [
          { column: `${CONTRACTS}.deadline`, order: 'asc' },
          { column: `${CONTRACTS}.ref`, order: 'asc' },
        ],
        positionOf: row => [row.deadline, row.ref],
        question: JSON.stringify(filters),
        limit,
        cursor,
      },
    );
    return {
      contracts: rows.map(readRow),
      pageInfo,
      ...(await countCapped(
        this.#knex,
        this.#matching(filters).select(`${CONTRACTS}.ref`),
      )),
    };
  }

  /** Contracts whose renewal nobody asked for yet, or whose filing is due again. */
  async listUnasked(
    query: ContractsQuery & { now: Date; limit: number },
  ): Promise<KeptContract[]> {
    const rows: Row[] = await this.#joined(this.#matching(query))
      .andWhere(either =>
        either
          .whereNull(`${RENEWALS}.state`)
          .orWhere(again =>
            again
              .whereIn(`${RENEWALS}.state`, ['opening', 'failed'])
              .andWhere(
                `${RENEWALS}.next_attempt_at`,
                '<=',
                query.now.toISOString(),
              ),
          ),
      )
      .orderBy([`${CONTRACTS}.deadline`, `${CONTRACTS}.ref`])
      .limit(query.limit)
      .select(columns);
    return rows.map(readRow);
  }

  #matching({ from, to, owners }: ContractsQuery): Knex.QueryBuilder {
    const select = this.#knex(CONTRACTS).whereBetween(`${CONTRACTS}.deadline`, [
      from,
      to,
    ]);
    if (owners) {
      select.andWhere(mine =>
        mine
          .whereIn(`${CONTRACTS}.owner`, owners)
          .orWhereIn(`${CONTRACTS}.budget_owner`, owners),
      );
    }
    return select;
  }

  #joined(select: Knex.QueryBuilder): Knex.QueryBuilder {
    return select
      .join(TOOLS, `${TOOLS}.ref`, `${CONTRACTS}.ref`)
      .leftJoin(RENEWALS, period =>
        period
          .on(`${RENEWALS}.ref`, `${CONTRACTS}.ref`)
          .andOn(`${RENEWALS}.contract_end`, `${CONTRACTS}.contract_end`),
      );
  }
}
