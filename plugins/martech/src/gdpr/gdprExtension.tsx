import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiShieldUserLine } from '@remixicon/react';

/** The page of the register of processing activities. */
export const gdprExtension = PageBlueprint.make({
  name: 'gdpr',
  params: {
    path: '/register',
    title: 'GDPR register',
    icon: <RiShieldUserLine />,
    noHeader: true,
    loader: async () => {
      const { RegisterPage } = await import('./RegisterPage');
      return <RegisterPage />;
    },
  },
});
