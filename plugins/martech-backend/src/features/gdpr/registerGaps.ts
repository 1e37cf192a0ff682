import type { LocalizedText } from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import { gapRules, type Gap } from './gapRules';
import { holds, isInUse, privacyVerdict, processingOf } from './processing';

const withoutVerdict: Record<'failed' | 'expired' | 'pending', LocalizedText> =
  {
    failed: {
      en: 'Data protection said no, and the tool is still in use',
      fr: 'La protection des données a dit non, et l’outil est toujours utilisé',
    },
    expired: {
      en: 'The verdict of data protection is out of date',
      fr: 'L’avis de la protection des données est périmé',
    },
    pending: {
      en: 'The tool handles personal data, and data protection has given no verdict',
      fr: 'L’outil traite des données personnelles sans avis de la protection des données',
    },
  };

/**
 * What the register lacks of a tool, in the order of its columns, what concerns the verdict first.
 *
 * @returns nothing for a tool that is not in use, or handles no personal data.
 */
export function registerGaps(tool: ToolState, now: Date): Gap[] {
  if (!isInUse(tool)) return [];
  const { sheet } = tool.declaration;
  if (!sheet.data) {
    return [
      {
        cell: 'categories',
        gravity: 'blocking',
        ask: 'business',
        text: {
          en: 'Nobody has said whether the tool handles personal data',
          fr: 'Personne n’a dit si l’outil traite des données personnelles',
        },
      },
    ];
  }
  const data = processingOf(tool);
  if (!data) return [];
  const verdict = privacyVerdict(tool, now);
  const reason =
    verdict === 'failed' || verdict === 'expired' ? verdict : 'pending';
  const verdictGaps: Gap[] = holds(verdict)
    ? []
    : [
        {
          cell: 'verdict',
          gravity: 'blocking',
          ask: 'privacy',
          text: withoutVerdict[reason],
        },
      ];
  return [
    ...verdictGaps,
    ...gapRules
      .filter(({ lacks }) => lacks(data, sheet, tool))
      .map(({ lacks: _, ...gap }) => gap),
  ];
}

const cellsOfRules = new Set(gapRules.map(({ cell }) => cell));

/** The share of the cells that must be filled in, and are: 0 to 1. What is only to be confirmed counts as filled. */
export function filledShare(gaps: readonly Gap[]): number {
  const total = cellsOfRules.size + 1;
  const open = new Set(
    gaps.filter(({ gravity }) => gravity !== 'confirm').map(gap => gap.cell),
  );
  const unknown = gaps.some(
    ({ cell, gravity }) => cell === 'categories' && gravity === 'blocking',
  );
  return unknown ? 0 : (total - open.size) / total;
}
