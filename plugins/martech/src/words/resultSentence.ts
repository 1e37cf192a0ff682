import type { ToolPage } from '@passerelle/plugin-martech-common';
import type { CatalogueState } from '../domain/catalogueState';
import { usableStatuses } from '../domain/toolAnswer';
import type { Translate } from './martechFormatters';

/**
 * How many of the found tools the person may use. The status facet counts as if no status were chosen,
 * so only chosen statuses count.
 *
 * @returns undefined when the registry did not count the statuses
 */
export function usableCount(
  page: Pick<ToolPage, 'facets' | 'totalItems'>,
  state: Pick<CatalogueState, 'filters'>,
): number | undefined {
  const counts = page.facets?.status;
  if (!counts) {
    return undefined;
  }
  const chosen = state.filters.status;
  const usable = counts
    .filter(
      ({ value }) =>
        usableStatuses.some(status => status === value) &&
        (!chosen || chosen.includes(value)),
    )
    .reduce((sum, { count }) => sum + count, 0);
  return Math.min(usable, page.totalItems);
}

/**
 * What was found, as one sentence: "6 outils pour « envoyer des SMS », dont 4 que vous pouvez utiliser".
 *
 * @param page - The first page of the answer, with the facet `status`
 * @param state - The question that it answers
 * @param t - The translation function of the plugin
 * @param number - Writes a number in the same language
 */
export function resultSentence(
  page: Pick<ToolPage, 'facets' | 'totalItems' | 'totalCapped'>,
  state: Pick<CatalogueState, 'q' | 'filters'>,
  t: Translate,
  number: (value: number) => string,
): string {
  const total = page.totalItems;
  const found = page.totalCapped
    ? t('catalogue.countCapped', { total: number(total) })
    : t('catalogue.count', { count: total });
  const question = state.q
    ? t('catalogue.forQuestion', { question: state.q })
    : '';
  const usable = usableCount(page, state);
  if (usable === undefined || total === 0 || page.totalCapped) {
    return `${found}${question}`;
  }
  if (usable === 0) {
    return `${found}${question}${t('catalogue.usableNone')}`;
  }
  const part =
    usable === total
      ? t('catalogue.usableAll', { count: total })
      : t('catalogue.usable', { count: usable });
  return `${found}${question}${part}`;
}
