import type { Knex } from 'knex';
import { contractDeadline } from '@passerelle/plugin-martech-common';
import type { ToolState } from '../domain/ToolState';

export const CONTRACTS = 'tool_contracts';

export type ContractRow = {
  ref: string;
  contract_end: string;
  deadline: string;
  is_notice: boolean;
  owner: string;
  budget_owner: string | null;
};

function contractRow(tool: ToolState): ContractRow | undefined {
  const { declaration } = tool;
  const { finance, owners } = declaration.sheet;
  const deadline = finance && contractDeadline(finance);
  if (
    tool.removedAt ||
    tool.status === 'retired' ||
    !deadline ||
    finance.contractEnd === undefined
  ) {
    return undefined;
  }
  return {
    ref: tool.ref,
    contract_end: finance.contractEnd.slice(0, 10),
    deadline: deadline.date,
    is_notice: deadline.isNotice,
    owner: declaration.owner,
    budget_owner: owners?.budget ?? null,
  };
}

/** Keeps the days of contracts beside their tools, so that the calendar walks an index instead of sheets. */
export async function saveContracts(
  trx: Knex.Transaction,
  tools: readonly ToolState[],
): Promise<void> {
  const rows = tools.map(contractRow).filter(row => row !== undefined);
  const kept = new Set(rows.map(({ ref }) => ref));
  const gone = tools.map(({ ref }) => ref).filter(ref => !kept.has(ref));
  if (rows.length > 0) {
    await trx(CONTRACTS).insert(rows).onConflict('ref').merge();
  }
  if (gone.length > 0) await trx(CONTRACTS).whereIn('ref', gone).delete();
}
