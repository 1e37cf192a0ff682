import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiBarChart2Line } from '@remixicon/react';
import { insightsRouteRef } from '../routes';

/** The scorecard that IT and marketing share. */
export const insightsExtension = PageBlueprint.make({
  name: 'insights',
  params: {
    path: '/insights',
    routeRef: insightsRouteRef,
    title: 'Indicators',
    icon: <RiBarChart2Line />,
    noHeader: true,
    loader: async () => {
      const { InsightsPage } = await import('./InsightsPage');
      return <InsightsPage />;
    },
  },
});
