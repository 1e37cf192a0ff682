import type { ToolAnswer } from '../domain/toolAnswer';
import type { Translate } from './martechFormatters';

const numbersInWords = [
  'number.1',
  'number.2',
  'number.3',
  'number.4',
  'number.5',
  'number.6',
  'number.7',
  'number.8',
  'number.9',
] as const;

/**
 * The first line of a tool's page: may I use it?
 *
 * @param answer - What holds for the tool
 * @param t - The translation function of the plugin
 * @param either - Writes "a, b or c" in the same language
 */
export function answerSentence(
  answer: ToolAnswer,
  t: Translate,
  either: (items: readonly string[]) => string,
): string {
  switch (answer.key) {
    case 'approvedWithConditions': {
      const count = answer.conditions;
      const inWords = numbersInWords[count - 1];
      return t('answer.approvedWithConditions', {
        count,
        number: inWords ? t(inWords) : String(count),
      });
    }
    case 'refusedWithSubstitutes':
      return t('answer.refusedWithSubstitutes', {
        substitutes: either(answer.substitutes),
      });
    default:
      return t(`answer.${answer.key}`);
  }
}
