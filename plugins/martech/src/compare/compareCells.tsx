import type { ReactNode } from 'react';
import type { Tool } from '@passerelle/plugin-martech-common';
import type { Words } from '../words/useWords';

/** What one tool answers to one question. */
export type CompareCell = {
  /** Equal for equal answers, whatever the language. */
  key: string;
  /** Absent when nothing is known. */
  content?: ReactNode;
};

/** Nobody has said it. */
export const unknown: CompareCell = { key: '' };

/** An answer in words. */
export function said(text: string | undefined): CompareCell {
  return text ? { key: text, content: text } : unknown;
}

/** Several answers; their order makes no difference. */
export function listed(
  items: readonly string[],
  item: (value: string) => ReactNode,
): CompareCell {
  if (items.length === 0) return unknown;
  return {
    key: JSON.stringify([...items].sort()),
    content: (
      <ul>
        {items.map(value => (
          <li key={value}>{item(value)}</li>
        ))}
      </ul>
    ),
  };
}

/** The yearly cost: the amount for those who may see it, else its order of magnitude. */
export function cost({ finance, costBand }: Tool, words: Words): CompareCell {
  const { t, formatters } = words;
  if (finance && finance.annualCost > 0) {
    const amount = formatters.money(finance.annualCost, finance.currency);
    return said(t('cost.perYear', { amount }));
  }
  return said(costBand && t(`costBand.${costBand}`));
}

/** Where the data is, and whether it leaves the European Union. */
export function place({ hosting, data }: Tool, words: Words): CompareCell {
  const transfers = data?.transfersOutsideEu;
  return said(
    [
      hosting && words.region(hosting.region),
      transfers === undefined
        ? undefined
        : words.t(`data.transfers.${transfers ? 'true' : 'false'}`),
    ]
      .filter(Boolean)
      .join('. '),
  );
}

/** Whether personal data is in it, and how sensitive it is. */
export function personal({ data }: Tool, { t }: Words): CompareCell {
  if (!data) return unknown;
  const answer = t(`compare.personal.${data.personal ? 'true' : 'false'}`);
  return said(`${answer}. ${t(`data.classification.${data.classification}`)}`);
}

/** What colleagues say. */
export function opinion(
  { rating }: Tool,
  { t, formatters }: Words,
): CompareCell {
  if (!rating) return said(t('compare.rating.none'));
  const average = formatters.number(rating.average, {
    maximumFractionDigits: 1,
  });
  return said(
    `${t('rating.value', { average })} · ${t('rating.count', {
      count: rating.count,
    })}`,
  );
}

/** The tools with which it exchanges data, whichever of the two says so. */
export function partners({ integration }: Tool): string[] {
  const flows = [
    ...integration.flows,
    ...(integration.flowsOfOthers ?? []),
  ].filter(flow => flow.status !== 'retired');
  return [...new Set(flows.map(flow => flow.with))];
}
