import {
  criterionDefinitions,
  criterionIds,
  type ToolCriterion,
} from '@passerelle/plugin-martech-common';
import { CriterionBars } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { verdictTones } from '../words/tones';
import { useWords } from '../words/useWords';

/** The criteria of a passport, always in the same order; those that the passport does not name are awaited. */
export function orderedCriteria(
  criteria: readonly ToolCriterion[],
): ToolCriterion[] {
  return criterionIds.map(
    id =>
      criteria.find(criterion => criterion.id === id) ?? {
        id,
        verdict: 'pending',
        conditions: [],
      },
  );
}

/** A passport at a glance. */
export function ToolCriteria(props: { criteria: readonly ToolCriterion[] }) {
  const { t } = useWords();
  const localize = useLocalize();
  return (
    <CriterionBars
      items={orderedCriteria(props.criteria).map(({ id, verdict }) => ({
        id,
        label: localize(criterionDefinitions[id].title),
        verdict: t(`verdict.${verdict}`),
        tone: verdictTones[verdict],
      }))}
    />
  );
}
