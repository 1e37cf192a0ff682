import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** The words of the frame: sidebar, sign-in, missing pages. */
export const appTranslationRef = createTranslationRef({
  id: 'passerelle-app',
  messages: {
    layout: { skipToContent: 'Skip to content' },
    nav: {
      label: 'Main navigation',
      home: 'Home',
      tools: 'Tools',
      map: 'Map',
      requests: 'My requests',
      desk: 'Review desk',
      insights: 'Indicators',
      engineers: 'For engineers',
      register: 'Register a service',
      catalog: 'Technical catalogue',
      apis: 'APIs',
      administrators: 'IT department',
      approvalsAdmin: 'Circuits and audit',
      gdprRegister: 'GDPR register',
      notifications: 'Notifications',
      settings: 'Settings',
      openMenu: 'Open the menu',
      closeMenu: 'Close the menu',
      waiting_one: '{{count}} review waits for you',
      waiting_other: '{{count}} reviews wait for you',
      unread_one: '{{count}} unread',
      unread_other: '{{count}} unread',
    },
    person: {
      menu: 'Account:',
      language: 'Français',
      lightTheme: 'Light theme',
      darkTheme: 'Dark theme',
      signOut: 'Sign out',
      changePerson: 'Change person',
    },
    notFound: {
      title: 'Page not found',
      lead: 'This address leads nowhere',
      description:
        'The page has moved, or the link that you followed is incomplete.',
      home: 'Back to the home page',
    },
    signIn: {
      title: 'Welcome to Passerelle',
      lead: 'The tools that you may use, under which conditions, and how to ask for what is missing.',
      choose: 'Who would you like to be?',
      development:
        'A portal for trying out: no password, and nobody here is real.',
      failed: 'Signing in did not work',
      notReady:
        'The portal is still loading its people. Try again in a few seconds.',
      retry: 'Try again',
      chooseOther: 'Choose someone else',
      noPeople: 'Nobody to choose',
      noPeopleDescription:
        'auth.providers.personas.people is empty in the configuration of this portal.',
      company: 'Sign in with your company account',
      provider: 'Sign in with {{provider}}',
      notConfigured: 'Nobody can sign in here yet',
      notConfiguredDescription:
        'No way to sign in is set up. An administrator sets app.signIn.providers, or personas for a trial.',
    },
    stockTitles: {
      settings: 'Settings',
      general: 'General',
      authProviders: 'Connected accounts',
      featureFlags: 'Experimental features',
      notifications: 'Notifications',
      search: 'Search',
      catalog: 'Technical catalogue',
      catalogGraph: 'Graph of the catalogue',
      apis: 'APIs',
    },
  },
  translations: { fr: () => import('./fr/app') },
});
