import {
  criterionDefinitions,
  criterionIds,
  toolStatuses,
  type ToolHistoryEntry,
} from '@passerelle/plugin-martech-common';
import { localize } from './localize';
import type { Words } from './useWords';

const simpleKinds = [
  'registered',
  'sheet_changed',
  'removed',
  'restored',
  'moved_to_catalog',
  'moved_to_portal',
  'suspended',
  'resumed',
  'validation_submitted',
  'validation_ended_without_decision',
  'validation_approved',
  'validation_rejected',
  'access_granted',
  'access_ended',
  'access_approved',
  'reference_approved',
  'pilot_approved',
  'pilot_scored',
  'flow_planned',
  'flow_started',
  'flow_live',
  'flow_dropped',
  'change_approved',
  'change_made',
  'renewal_approved',
  'retirement_approved',
  'retirement_done',
  'retirement_called_off',
] as const;

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string')
    : [];
}

function criteriaNames(value: unknown, words: Words): string {
  const ids = strings(value);
  return words.formatters.list(
    criterionIds
      .filter(id => ids.includes(id))
      .map(id => localize(criterionDefinitions[id].title, words.language)),
  );
}

/**
 * What happened to a tool, in one sentence.
 *
 * @param entry - An entry of the history; kinds that this release does not know are just "a change"
 * @param words - The words of the language that the person reads
 */
export function historySentence(entry: ToolHistoryEntry, words: Words): string {
  const { t } = words;
  const { kind, data } = entry;
  if (kind === 'status_changed') {
    const status = toolStatuses.find(known => known === data.to);
    return status
      ? t('history.kind.status_changed', {
          status: t(`status.${status}`).toLocaleLowerCase(words.language),
        })
      : t('history.unknown');
  }
  if (kind === 'criteria_expired' || kind === 'criteria_reopened') {
    return t(`history.kind.${kind}`, {
      criteria: criteriaNames(data.criteria, words),
    });
  }
  if (kind === 'registered' && data.origin === 'catalog') {
    return t('history.kind.added');
  }
  const simple = simpleKinds.find(known => known === kind);
  return simple ? t(`history.kind.${simple}`) : t('history.unknown');
}
