import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';

const ALL_KEYS = ['notifications'];
const SIGNAL_CHANNEL = 'notifications';

/** Which notifications are asked for. */
export type NotificationsView = 'unread' | 'all';

/** How many notifications are unread; follows the server live. */
export function useNotificationStatus() {
  const notificationsApi = useApi(notificationsApiRef);
  useRefreshOnSignal();
  return useQuery({
    queryKey: [...ALL_KEYS, 'status'],
    queryFn: () => notificationsApi.getStatus(),
  });
}

/**
 * The newest notifications of the person who is signed in.
 *
 * @param view - the unread ones, or all
 * @param limit - how many at most
 */
export function useNotifications(view: NotificationsView, limit: number) {
  const notificationsApi = useApi(notificationsApiRef);
  return useQuery({
    queryKey: [...ALL_KEYS, 'list', view, limit],
    queryFn: () =>
      notificationsApi.getNotifications({
        limit,
        read: view === 'unread' ? false : undefined,
        sort: 'created',
        sortOrder: 'desc',
      }),
    placeholderData: keepPreviousData,
  });
}

/** Marks notifications as read or unread. */
export function useMarkNotifications() {
  const notificationsApi = useApi(notificationsApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: { ids: string[]; read: boolean }) =>
      notificationsApi.updateNotifications(change),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ALL_KEYS }),
  });
}

function useRefreshOnSignal() {
  const signalApi = useApiHolder().get(signalApiRef);
  const queryClient = useQueryClient();
  useEffect(() => {
    const subscription = signalApi?.subscribe(SIGNAL_CHANNEL, () => {
      void queryClient.invalidateQueries({ queryKey: ALL_KEYS });
    });
    return () => subscription?.unsubscribe();
  }, [signalApi, queryClient]);
}
