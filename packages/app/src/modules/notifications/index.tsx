import notificationsPlugin from '@backstage/plugin-notifications/alpha';

/** The stock notifications with a page of ours: short sentences, no table. */
export const portalNotificationsPlugin = notificationsPlugin.withOverrides({
  extensions: [
    notificationsPlugin.getExtension('page:notifications').override({
      params: {
        noHeader: true,
        loader: async () => {
          const { NotificationsPage } = await import('./NotificationsPage');
          return <NotificationsPage />;
        },
      },
    }),
  ],
});
