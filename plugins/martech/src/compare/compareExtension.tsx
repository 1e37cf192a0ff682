import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiScales3Line } from '@remixicon/react';
import { compareRouteRef } from '../routes';

/** The page that compares tools. */
export const compareExtension = PageBlueprint.make({
  name: 'compare',
  params: {
    path: '/tools/compare',
    routeRef: compareRouteRef,
    title: 'Compare',
    icon: <RiScales3Line />,
    noHeader: true,
    loader: async () => {
      const { ComparePage } = await import('./ComparePage');
      return <ComparePage />;
    },
  },
});
