import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ToolFilesApi } from '@passerelle/plugin-martech-common';

/** The catalogue as a file, and back. */
export const toolFilesApiRef = createApiRef<ToolFilesApi>().with({
  id: 'plugin.martech.files',
  pluginId: 'martech',
});
