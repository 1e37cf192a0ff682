import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiFileUploadLine } from '@remixicon/react';
import { IMPORT_PATH } from './importPath';

/** The page on which tools are imported from a file. */
export const importExtension = PageBlueprint.make({
  name: 'import',
  params: {
    path: IMPORT_PATH,
    title: 'Import',
    icon: <RiFileUploadLine />,
    noHeader: true,
    loader: async () => {
      const { ImportPage } = await import('./ImportPage');
      return <ImportPage />;
    },
  },
});
