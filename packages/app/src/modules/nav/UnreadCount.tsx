import {
  useApi,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { NavCount } from './NavCount';

const UNREAD_KEY = ['notifications', 'status'];

/** How many notifications are unread; follows the server live. */
export function UnreadCount() {
  const { t } = useTranslationRef(appTranslationRef);
  const notificationsApi = useApi(notificationsApiRef);
  const signalApi = useApiHolder().get(signalApiRef);
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: UNREAD_KEY,
    queryFn: () => notificationsApi.getStatus(),
  });

  useEffect(() => {
    const subscription = signalApi?.subscribe('notifications', () => {
      void queryClient.invalidateQueries({ queryKey: UNREAD_KEY });
    });
    return () => subscription?.unsubscribe();
  }, [signalApi, queryClient]);

  const count = data?.unread ?? 0;
  return <NavCount count={count} description={t('nav.unread', { count })} />;
}
