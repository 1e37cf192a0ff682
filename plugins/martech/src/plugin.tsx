import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityContentLayoutBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiApps2Line, RiHome5Line } from '@remixicon/react';
import { martechApi } from './api/martechApi';
import { apisApi } from './apis/apisApi';
import { compareExtension } from './compare/compareExtension';
import { contractsApi } from './contracts/contractsApi';
import { contractsExtension } from './contracts/contractsExtension';
import { isToolEntity } from './domain/isToolEntity';
import { healthApi } from './health/healthApi';
import { indicatorsApi } from './insights/indicatorsApi';
import { insightsExtension } from './insights/insightsExtension';
import { valuesExtension } from './insights/valuesExtension';
import { gdprExtension } from './gdpr/gdprExtension';
import { registerApi } from './gdpr/registerApi';
import { importExtension } from './import/importExtension';
import { toolFilesApi } from './import/toolFilesApi';
import { mapApi } from './map/mapApi';
import { mapExtension } from './map/mapExtension';
import { pilotApi } from './pilot/pilotApi';
import { ratingApi } from './rating/ratingApi';
import {
  editExtension,
  registerExtension,
} from './register/registerExtensions';
import { registrationApi } from './register/registrationApi';
import { searchExtensions } from './search/searchExtensions';
import { shadowApi } from './shadow/shadowApi';
import { shadowExtensions } from './shadow/shadowExtensions';
import {
  catalogueRouteRef,
  homeRouteRef,
  registerRouteRef,
  compareRouteRef,
  mapRouteRef,
} from './routes';

const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    routeRef: homeRouteRef,
    title: 'Home',
    icon: <RiHome5Line />,
    noHeader: true,
    loader: async () => {
      const { HomePage } = await import('./home/HomePage');
      return <HomePage />;
    },
  },
});

const cataloguePage = PageBlueprint.make({
  name: 'tools',
  params: {
    path: '/tools',
    routeRef: catalogueRouteRef,
    title: 'Tools',
    icon: <RiApps2Line />,
    noHeader: true,
    loader: async () => {
      const { CataloguePage } = await import('./catalogue/CataloguePage');
      return <CataloguePage />;
    },
  },
});

/** Replaces the stock header of the entity page, for tools only. */
const toolHeader = EntityHeaderLayoutBlueprint.make({
  name: 'tool',
  params: {
    filter: isToolEntity,
    loader: async () => {
      const { ToolHeader } = await import('./tool/ToolHeader');
      return ToolHeader;
    },
  },
});

/** Replaces the stock cards of the entity page's first tab, for tools only: it says all that they say. */
const toolContent = EntityContentLayoutBlueprint.make({
  name: 'tool',
  params: {
    filter: isToolEntity,
    loader: async () => {
      const { ToolContent } = await import('./tool/ToolContent');
      return ToolContent;
    },
  },
});

/**
 * Home, tool catalogue and tool page.
 *
 * @public
 */
export const martechPlugin = createFrontendPlugin({
  pluginId: 'martech',
  title: 'Tools',
  icon: <RiApps2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    home: homeRouteRef,
    catalogue: catalogueRouteRef,
    register: registerRouteRef,
    map: mapRouteRef,
    compare: compareRouteRef,
  },
  extensions: [
    martechApi,
    homePage,
    cataloguePage,
    toolHeader,
    toolContent,
    healthApi,
    indicatorsApi,
    insightsExtension,
    valuesExtension,
    apisApi,
    mapApi,
    registerApi,
    toolFilesApi,
    gdprExtension,
    importExtension,
    pilotApi,
    ratingApi,
    registrationApi,
    registerExtension,
    editExtension,
    mapExtension,
    compareExtension,
    contractsApi,
    contractsExtension,
    shadowApi,
    ...shadowExtensions,
    ...searchExtensions,
  ],
});
