import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs';

/** French for the API pages. */
export default createTranslationMessages({
  ref: apiDocsTranslationRef,
  messages: {
    'apiDefinitionCard.error.title': 'L’API n’a pas pu être chargée',
    'apiDefinitionCard.rawButtonTitle': 'Source',
    'apiDefinitionDialog.closeButtonTitle': 'Fermer',
    'apiDefinitionDialog.tabsAriaLabel': 'Vues de la définition',
    'apiDefinitionDialog.rawButtonTitle': 'Source',
    'apiDefinitionDialog.toggleButtonAriaLabel':
      'Ouvrir ou fermer la définition de l’API',
    'defaultApiExplorerPage.title': 'API',
    'defaultApiExplorerPage.subtitle': 'Les API de {{orgName}}',
    'defaultApiExplorerPage.pageTitleOverride': 'API',
    'defaultApiExplorerPage.createButtonTitle': 'Déclarer une API',
    'defaultApiExplorerPage.supportButtonTitle': 'Toutes vos API',
    'consumedApisCard.error.title': 'Les API n’ont pas pu être chargées',
    'consumedApisCard.title': 'API utilisées',
    'consumedApisCard.emptyContent.title': 'Aucune API utilisée.',
    'hasApisCard.error.title': 'Les API n’ont pas pu être chargées',
    'hasApisCard.title': 'API',
    'hasApisCard.emptyContent.title': 'Aucune API.',
    'providedApisCard.error.title': 'Les API n’ont pas pu être chargées',
    'providedApisCard.title': 'API fournies',
    'providedApisCard.emptyContent.title': 'Aucune API fournie.',
    'apiEntityColumns.typeTitle': 'Type',
    'apiEntityColumns.apiDefinitionTitle': 'Définition',
    'consumingComponentsCard.error.title':
      'Les composants n’ont pas pu être chargés',
    'consumingComponentsCard.title': 'Utilisée par',
    'consumingComponentsCard.emptyContent.title':
      'Aucun composant n’utilise cette API.',
    'providingComponentsCard.error.title':
      'Les composants n’ont pas pu être chargés',
    'providingComponentsCard.title': 'Fournie par',
    'providingComponentsCard.emptyContent.title':
      'Aucun composant ne fournit cette API.',
    apisCardHelpLinkTitle: 'Comment le changer',
  },
});
