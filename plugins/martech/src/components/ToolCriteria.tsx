import {
  criterionDefinitions,
  criterionIds,
  type ToolCriterion,
  type ToolValidation,
} from '@passerelle/plugin-martech-common';
import { CriterionBars } from '@passerelle/ui';
import { useLocalize } from '../words/localize';
import { verdictTones } from '../words/tones';
import { useWords } from '../words/useWords';
import { verdictKey } from '../words/verdictKey';

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
export function ToolCriteria(props: { validation: ToolValidation }) {
  const { validation } = props;
  const { t } = useWords();
  const localize = useLocalize();
  return (
    <CriterionBars
      items={orderedCriteria(validation.criteria).map(({ id, verdict }) => ({
        id,
        label: localize(criterionDefinitions[id].title),
        verdict: t(verdictKey(verdict, validation)),
        tone: verdictTones[verdict],
      }))}
    />
  );
}
