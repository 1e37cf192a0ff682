import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { layoutExtension } from './layoutExtension';
import {
  errorDisplayExtension,
  notFoundExtension,
  pageLayoutExtension,
  progressExtension,
} from './swappableComponents';

/** The frame around every page, and what stands in it when a page is missing, broken or on its way. */
export const layoutModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    layoutExtension,
    pageLayoutExtension,
    notFoundExtension,
    errorDisplayExtension,
    progressExtension,
  ],
});
