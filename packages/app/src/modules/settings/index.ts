import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';

/** The stock settings without the two parts that this portal has no use for: it has neither accounts to connect nor feature flags. */
export const settingsPlugin = userSettingsPlugin.withOverrides({
  extensions: [
    userSettingsPlugin
      .getExtension('sub-page:user-settings/auth-providers')
      .override({ disabled: true }),
    userSettingsPlugin
      .getExtension('sub-page:user-settings/feature-flags')
      .override({ disabled: true }),
  ],
});
