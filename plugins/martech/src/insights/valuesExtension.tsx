import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiFileUploadLine } from '@remixicon/react';
import { VALUES_PATH } from './valuesPath';

/** The page on which values of indicators are imported from a file. */
export const valuesExtension = PageBlueprint.make({
  name: 'insights-values',
  params: {
    path: VALUES_PATH,
    title: 'Values of indicators',
    icon: <RiFileUploadLine />,
    noHeader: true,
    loader: async () => {
      const { ValuesPage } = await import('./ValuesPage');
      return <ValuesPage />;
    },
  },
});
