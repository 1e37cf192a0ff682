import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { coreComponentsTranslationRef } from '@backstage/core-components';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs';
import { catalogTranslationRef } from '@backstage/plugin-catalog';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react';
import { notificationsTranslationRef } from '@backstage/plugin-notifications';
import { orgTranslationRef } from '@backstage/plugin-org';
import { searchTranslationRef } from '@backstage/plugin-search';
import { searchReactTranslationRef } from '@backstage/plugin-search-react';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings';

/** Backstage ships no French: each of its packages that shows words gets ours. */
export const stockPageTranslations = [
  TranslationBlueprint.make({
    name: 'api-docs',
    params: {
      resource: createTranslationResource({
        ref: apiDocsTranslationRef,
        translations: { fr: () => import('./fr/apiDocs') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'catalog',
    params: {
      resource: createTranslationResource({
        ref: catalogTranslationRef,
        translations: {
          en: () => import('./enCatalog'),
          fr: () => import('./fr/catalog'),
        },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'catalog-graph',
    params: {
      resource: createTranslationResource({
        ref: catalogGraphTranslationRef,
        translations: { fr: () => import('./fr/catalogGraph') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'catalog-react',
    params: {
      resource: createTranslationResource({
        ref: catalogReactTranslationRef,
        translations: { fr: () => import('./fr/catalogReact') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'core-components',
    params: {
      resource: createTranslationResource({
        ref: coreComponentsTranslationRef,
        translations: { fr: () => import('./fr/coreComponents') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'notifications',
    params: {
      resource: createTranslationResource({
        ref: notificationsTranslationRef,
        translations: { fr: () => import('./fr/notifications') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'org',
    params: {
      resource: createTranslationResource({
        ref: orgTranslationRef,
        translations: { fr: () => import('./fr/org') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'search',
    params: {
      resource: createTranslationResource({
        ref: searchTranslationRef,
        translations: { fr: () => import('./fr/search') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'search-react',
    params: {
      resource: createTranslationResource({
        ref: searchReactTranslationRef,
        translations: { fr: () => import('./fr/searchReact') },
      }),
    },
  }),
  TranslationBlueprint.make({
    name: 'user-settings',
    params: {
      resource: createTranslationResource({
        ref: userSettingsTranslationRef,
        translations: { fr: () => import('./fr/userSettings') },
      }),
    },
  }),
];
