import { useMemo, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';

const KEY = 'shortcutsOff';

/** Whether the person wants single keys; kept with their settings. */
export function useShortcutsPreference() {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket('approvals-desk'), [storage]);
  const [isEnabled, setIsEnabled] = useState(
    () => bucket.snapshot<boolean>(KEY).value !== true,
  );
  return {
    isEnabled,
    setIsEnabled: (next: boolean) => {
      setIsEnabled(next);
      void bucket.set(KEY, !next);
    },
  };
}
