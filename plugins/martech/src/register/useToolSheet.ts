import { useApi } from '@backstage/core-plugin-api';
import type { Tool } from '@passerelle/plugin-martech-common';
import { useQuery } from '@tanstack/react-query';
import { registrationApiRef } from './registrationApiRef';

/** The sheet of a tool, where it is kept, and what the person may change in it. */
export function useToolSheet(tool: Tool) {
  const api = useApi(registrationApiRef);
  return useQuery({
    queryKey: ['martech', 'sheet-roles', tool.ref, tool.sheetRevision],
    queryFn: () => api.getSheet(tool.ref),
  });
}
