import { useApi } from '@backstage/core-plugin-api';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { useQuery } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { healthApiRef } from './healthApiRef';

/** How a tool has worked; asked anew when the registry says that the tool changed. */
export function useHealth(ref: EntityRef) {
  const api = useApi(healthApiRef);
  return useQuery({
    queryKey: [...martechKeys.tool(ref), 'health'],
    queryFn: () => api.getHealth(ref),
  });
}
