import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiNodeTree } from '@remixicon/react';
import { mapRouteRef } from '../routes';

/** The page of the map. */
export const mapExtension = PageBlueprint.make({
  name: 'map',
  params: {
    path: '/tools/map',
    routeRef: mapRouteRef,
    title: 'Map',
    icon: <RiNodeTree />,
    noHeader: true,
    loader: async () => {
      const { MapPage } = await import('./MapPage');
      return <MapPage />;
    },
  },
});
