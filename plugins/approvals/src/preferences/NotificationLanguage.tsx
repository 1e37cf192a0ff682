import { useApi } from '@backstage/core-plugin-api';
import type { ApprovalsApi } from '@passerelle/plugin-approvals-common';
import { approvalsApiRef } from '@passerelle/plugin-approvals-react';
import { useAppLanguage } from '@passerelle/ui';
import { useEffect } from 'react';

async function keepLanguage(
  api: ApprovalsApi,
  language: 'en' | 'fr',
): Promise<void> {
  const kept = await api.getPreferences();
  if (kept.language !== language) {
    await api.savePreferences({ language });
  }
}

/** Lets the engine notify people in the language that they read the portal in. Shows nothing. */
export function NotificationLanguage() {
  const api = useApi(approvalsApiRef);
  const language = useAppLanguage();
  useEffect(() => {
    if (language === 'en' || language === 'fr') {
      keepLanguage(api, language).catch(() => {
        // The next page load tries again; until then the language of before holds.
      });
    }
  }, [api, language]);
  return null;
}
