import type { RequestSubject } from '@passerelle/plugin-approvals-node';
import { riskTier, type ToolSubject } from '@passerelle/plugin-martech-common';
import type { JsonObject } from '@backstage/types';

/**
 * A tool as the engine judges it: conditions reach its sheet as `subject.finance.annualCost`, `subject.data.personal` and so on, and
 * the risk that the sheet tells as `subject.riskTier`.
 *
 * @remarks The status is left out on purpose: it is a result of reviews, not a text that they judge.
 * @param tool - as the registry knows it
 */
export function toRequestSubject(tool: ToolSubject): RequestSubject {
  // A sheet is JSON: the round trip drops undefined and gives the engine its own copy.
  const sheet: JsonObject = JSON.parse(JSON.stringify(tool.sheet));
  return {
    ref: tool.ref,
    title: tool.title.en,
    revision: tool.sheetRevision,
    owner: tool.owners.business,
    data: {
      ...sheet,
      type: tool.type,
      lifecycle: tool.lifecycle,
      riskTier: riskTier(tool.sheet).tier,
    },
  };
}
