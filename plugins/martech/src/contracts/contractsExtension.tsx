import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiCalendarTodoLine } from '@remixicon/react';
import { CONTRACTS_PATH } from './contractsPath';

/** The contract calendar. */
export const contractsExtension = PageBlueprint.make({
  name: 'contracts',
  params: {
    path: CONTRACTS_PATH,
    title: 'Contracts',
    icon: <RiCalendarTodoLine />,
    noHeader: true,
    loader: async () => {
      const { ContractsPage } = await import('./ContractsPage');
      return <ContractsPage />;
    },
  },
});
