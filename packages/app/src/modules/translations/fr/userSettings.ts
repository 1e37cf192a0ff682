import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings';

/** French for the settings page. */
export default createTranslationMessages({
  ref: userSettingsTranslationRef,
  messages: {
    'featureFlags.title': 'Fonctions expérimentales',
    'featureFlags.description': 'Rechargez la page après un changement',
    'featureFlags.filterTitle': 'Filtrer',
    'featureFlags.clearFilter': 'Effacer le filtre',
    'featureFlags.emptyFlags.title': 'Aucune fonction expérimentale',
    'featureFlags.emptyFlags.action.title': 'Voici comment en déclarer une :',
    'featureFlags.emptyFlags.action.readMoreButtonTitle': 'En savoir plus',
    'featureFlags.emptyFlags.description':
      'Les extensions du portail peuvent proposer ici des fonctions à essayer.',
    'featureFlags.flagItem.title.disable': 'Désactiver',
    'featureFlags.flagItem.title.enable': 'Activer',
    'featureFlags.flagItem.subtitle.registeredInApplication':
      'Déclarée par le portail',
    'featureFlags.flagItem.subtitle.registeredInPlugin':
      'Déclarée par l’extension {{pluginId}}',
    'languageToggle.select': 'Choisir la langue {{language}}',
    'languageToggle.title': 'Langue',
    'languageToggle.description': 'Langue du portail et de vos notifications',
    'themeToggle.select': 'Choisir {{theme}}',
    'themeToggle.title': 'Thème',
    'themeToggle.description': 'Clair, sombre, ou comme votre système',
    'themeToggle.names.auto': 'Automatique',
    'themeToggle.names.dark': 'Sombre',
    'themeToggle.names.light': 'Clair',
    'themeToggle.selectAuto': 'Choisir le thème automatique',
    'signOutMenu.title': 'Se déconnecter',
    'signOutMenu.moreIconTitle': 'plus',
    'pinToggle.title': 'Épingler le menu',
    'pinToggle.description': 'Empêche le menu de se replier',
    'pinToggle.ariaLabelTitle': 'Épingler le menu',
    'pinToggle.switchTitles.unpin': 'Détacher le menu',
    'pinToggle.switchTitles.pin': 'Épingler le menu',
    'identityCard.title': 'Votre identité',
    'identityCard.noIdentityTitle': 'Aucune identité',
    'identityCard.userEntity': 'Vous',
    'identityCard.ownershipEntities': 'Vos équipes',
    'defaultProviderSettings.description':
      'Donne accès à {{provider}} en votre nom',
    'emptyProviders.title': 'Aucun compte à connecter',
    'emptyProviders.action.title':
      'Un administrateur les ajoute ainsi dans app-config.yaml :',
    'emptyProviders.action.readMoreButtonTitle': 'En savoir plus',
    'emptyProviders.description':
      'Ce portail n’a besoin d’aucun autre compte que le vôtre.',
    'providerSettingsItem.title.signOut': 'Se déconnecter de {{title}}',
    'providerSettingsItem.title.signIn': 'Se connecter à {{title}}',
    'providerSettingsItem.buttonTitle.signOut': 'Se déconnecter',
    'providerSettingsItem.buttonTitle.signIn': 'Se connecter',
    'authProviders.title': 'Comptes disponibles',
    'defaultSettingsPage.tabsTitle.featureFlags': 'Fonctions expérimentales',
    'defaultSettingsPage.tabsTitle.authProviders': 'Comptes connectés',
    'defaultSettingsPage.tabsTitle.general': 'Général',
    'settingsLayout.title': 'Paramètres',
    sidebarTitle: 'Paramètres',
    'profileCard.title': 'Profil',
    'appearanceCard.title': 'Apparence',
  },
});
