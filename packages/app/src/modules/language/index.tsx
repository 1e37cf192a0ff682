import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { DocumentLanguage } from './DocumentLanguage';
import { LanguageProvider } from './LanguageProvider';

/** Makes the chosen language true for the whole document, date pickers and the server. */
export const languageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootElementBlueprint.make({
      name: 'document-language',
      params: { element: <DocumentLanguage /> },
    }),
    AppRootWrapperBlueprint.make({
      name: 'language',
      params: { component: LanguageProvider },
    }),
  ],
});
