import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogTranslationRef } from '@backstage/plugin-catalog';

/** The stock words that speak of kinds and namespaces to people who came for a tool. */
export default createTranslationMessages({
  ref: catalogTranslationRef,
  messages: {
    'entityLabels.warningPanelTitle': 'We cannot find this page',
    'entityPage.notFoundMessage':
      'This tool or sheet does not exist, has been removed, or is not visible to you. Check the address, or look for it by its name in “Tools”.',
  },
});
