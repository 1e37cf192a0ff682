import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';

/** The stock settings with a page of ours: this portal has neither accounts to connect nor feature flags. */
export const portalSettingsPlugin = userSettingsPlugin.withOverrides({
  extensions: [
    userSettingsPlugin.getExtension('page:user-settings').override({
      params: {
        noHeader: true,
        loader: async () => {
          const { SettingsPage } = await import('./SettingsPage');
          return <SettingsPage />;
        },
      },
    }),
  ],
});
