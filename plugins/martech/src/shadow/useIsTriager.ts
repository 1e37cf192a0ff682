import { usePermission } from '@backstage/plugin-permission-react';
import { martechToolImportPermission } from '@passerelle/plugin-martech-common';

/** Whether the person is one of those who look at what was told; undefined while that is being asked. */
export function useIsTriager(): boolean | undefined {
  const { allowed, loading } = usePermission({
    permission: martechToolImportPermission,
  });
  return loading ? undefined : allowed;
}
