import type { IndicatorValue } from '@passerelle/plugin-martech-common';
import { ownerRefs } from '../../domain/ownerRefs';
import type { ToolState } from '../../domain/ToolState';
import type { Viewer } from '../../domain/toolView';

/**
 * What a tool itself tells now, by indicator. Adoption gives away the number of licences: it is for whoever may see that.
 */
export function presentOf(
  tool: ToolState,
  viewer: Viewer,
  now: Date,
): Array<[string, IndicatorValue[]]> {
  const { declaration, rating, activeGrants } = tool;
  const at = now.toISOString();
  const licences = declaration.sheet.finance?.licences ?? 0;
  const seesLicences =
    viewer.seesAllAmounts || ownerRefs(tool).some(ref => viewer.refs.has(ref));
  return [
    ['satisfaction', rating ? [{ at, value: rating.average }] : []],
    [
      'adoption',
      licences > 0 && seesLicences
        ? [{ at, value: activeGrants / licences }]
        : [],
    ],
  ];
}
