import { languageModule } from './language';
import { layoutModule } from './layout';
import { navModule } from './nav';
import { queryModule } from './query';
import { signInModule } from './signIn';
import { themeModule } from './theme';
import { translationsModule } from './translations';

/** What only the whole portal can decide. */
export const appModules = [
  languageModule,
  layoutModule,
  navModule,
  queryModule,
  signInModule,
  themeModule,
  translationsModule,
];
