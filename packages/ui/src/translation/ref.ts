import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * The words of the shared components, in English; French ships beside them.
 *
 * @public
 */
export const passerelleUiTranslationRef = createTranslationRef({
  id: 'passerelle-ui',
  messages: {
    loading: 'Loading…',
    retry: 'Try again',
    technicalDetail: 'Technical detail',
    errors: {
      signedOut: {
        title: 'Your session has ended',
        description: 'Reload the page to sign in again. Nothing is lost.',
      },
      notAllowed: {
        title: 'This is not open to you',
        description:
          'Your role does not allow it. If you need it for your work, ask the owner or the IT department.',
      },
      notFound: {
        title: 'We cannot find this page’s content',
        description:
          'It does not exist, it has been removed, or it is not visible to you.',
      },
      conflict: {
        title: 'Something changed in the meantime',
        description:
          'Someone was faster than you. Load the latest version, then try again.',
      },
      invalid: {
        title: 'This could not be understood',
        description: 'Check what was entered or the address of the page.',
      },
      tooMany: {
        title: 'That was a lot at once',
        description: 'Wait a few seconds, then try again.',
      },
      offline: {
        title: 'The portal does not answer',
        description:
          'Check your connection. If it works, try again in a minute.',
      },
      notLoaded: {
        title: 'This page could not be loaded',
        description:
          'Check your connection and try again. If it works, reload the page in your browser: the portal may have been updated.',
      },
      unexpected: {
        title: 'Something went wrong on our side',
        description:
          'Try again in a minute. If it lasts, give the technical detail to the IT department.',
      },
    },
  },
  translations: {
    fr: () => import('./fr'),
  },
});
