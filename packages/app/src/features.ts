import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import appModuleUserSettings from '@backstage/plugin-app-module-user-settings';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import approvalsPlugin from '@passerelle/plugin-approvals';
import martechPlugin from '@passerelle/plugin-martech';
import { appModules } from './modules';
import { portalNotificationsPlugin } from './modules/notifications';
import { portalSearchPlugin } from './modules/search';
import { portalSettingsPlugin } from './modules/settings';

/** Everything that the portal is made of. */
export const features = [
  approvalsPlugin,
  martechPlugin,
  catalogPlugin,
  apiDocsPlugin,
  catalogGraphPlugin,
  orgPlugin,
  portalSearchPlugin,
  portalNotificationsPlugin,
  signalsPlugin,
  portalSettingsPlugin,
  appModuleUserSettings,
  ...appModules,
];
