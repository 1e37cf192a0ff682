import type { ShadowFinding } from '@passerelle/plugin-martech-common';
import type { Viewer } from '../../domain/toolView';
import type { Finding } from './Finding';

/** A finding as it is answered: amounts are for finance, the IT department, managers, and whoever told them. */
export function findingView(finding: Finding, viewer: Viewer): ShadowFinding {
  const {
    importKey: _key,
    intent: _intent,
    request,
    yearlyCost,
    currency = 'EUR',
    ...shown
  } = finding;
  const seesAmount =
    viewer.seesAllAmounts ||
    (finding.declaredBy !== undefined && viewer.refs.has(finding.declaredBy));
  return {
    ...shown,
    ...(request && { request: { id: request.id, number: request.number } }),
    ...(yearlyCost !== undefined &&
      seesAmount && { amount: { yearlyCost, currency } }),
  };
}
