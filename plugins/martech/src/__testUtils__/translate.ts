import french from '../translations/fr';
import { messages } from '../translations/messages';
import { createFormatters } from '@passerelle/ui';
import { martechFormatters, type Translate } from '../words/martechFormatters';
import type { Words } from '../words/useWords';

/**
 * The words of one language without an app: interpolation and plurals as the app does them.
 *
 * @param language - `en` or `fr`
 */
export function wordsOf(language: 'en' | 'fr'): Words {
  const texts: Record<string, string> = language === 'fr' ? french : messages;
  const plural = new Intl.PluralRules(language);
  const translate = (key: string, values: Record<string, unknown> = {}) => {
    const form =
      typeof values.count === 'number'
        ? `${key}_${plural.select(values.count) === 'one' ? 'one' : 'other'}`
        : key;
    const text = texts[form] ?? texts[key];
    if (text === undefined) {
      throw new Error(`No words for ${key} in ${language}`);
    }
    return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
  };
  // The type of `t` is made of every key; only the app can build it.
  const t = translate as unknown as Translate;
  const formatters = createFormatters({ language });
  return { t, language, formatters, ...martechFormatters(language, t) };
}
