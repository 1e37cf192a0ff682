import type { Tool, ToolDataSheet } from '@passerelle/plugin-martech-common';
import type { Words } from './useWords';

function personalSentences(data: ToolDataSheet, words: Words): string[] {
  const { t, formatters, vocabulary, duration } = words;
  if (!data.personal) {
    return [t('data.noPersonal')];
  }
  const list = (items: readonly string[]) =>
    formatters.list(items.map(vocabulary));
  const { subjects = [], categories = [], specialCategories = [] } = data;
  return [
    t('data.personal'),
    subjects.length > 0 ? t('data.subjects', { list: list(subjects) }) : '',
    categories.length > 0
      ? t('data.categories', { list: list(categories) })
      : '',
    specialCategories.length > 0
      ? t('data.special', { list: list(specialCategories) })
      : '',
    data.legalBasis
      ? t('data.legalBasis', { basis: t(`data.legalBasis.${data.legalBasis}`) })
      : '',
    data.retention
      ? t('data.retention', { duration: duration(data.retention) })
      : '',
  ];
}

function contractSentences(data: ToolDataSheet, words: Words): string[] {
  const { t, formatters } = words;
  const { transfersOutsideEu, dpa, dpia, subprocessors = [] } = data;
  const transfers = transfersOutsideEu ? 'true' : 'false';
  return [
    transfersOutsideEu === undefined ? '' : t(`data.transfers.${transfers}`),
    // Agreements and assessments are about personal data; without any they are no news.
    dpa && (data.personal || dpa !== 'not_required')
      ? t(`data.dpa.${dpa}`)
      : '',
    dpia && dpia !== 'not_required' ? t(`data.dpia.${dpia}`) : '',
    subprocessors.length > 0
      ? t('data.subprocessors', { list: formatters.list(subprocessors) })
      : '',
  ];
}

/**
 * What the sheet says about data, as sentences that need no legal knowledge.
 *
 * @param tool - The tool
 * @param words - The words of the language that the person reads
 * @returns one paragraph about the data and one about where it goes; empty ones are left out
 */
export function dataSentences(
  tool: Pick<Tool, 'data' | 'hosting'>,
  words: Words,
): string[] {
  const { data, hosting } = tool;
  if (!data) {
    return [];
  }
  const { t, region } = words;
  const place = hosting
    ? t('data.region', { region: region(hosting.region) })
    : '';
  return [
    [
      ...personalSentences(data, words),
      t(`data.classification.${data.classification}`),
    ],
    [place, ...contractSentences(data, words)],
  ]
    .map(sentences => sentences.filter(Boolean).join(' '))
    .filter(Boolean);
}
