import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * Every word of the plugin, in English and French.
 *
 * @public
 */
export const martechTranslationRef = createTranslationRef({
  id: 'plugin.martech',
  messages,
  translations: { fr: () => import('./fr') },
});
