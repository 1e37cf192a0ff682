import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { stockPageTranslations } from './stockPageTranslations';

/** French for the pages of Backstage that remain; our own plugins bring theirs. */
export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: stockPageTranslations,
});
