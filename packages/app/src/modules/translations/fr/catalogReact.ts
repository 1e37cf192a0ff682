import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react';

/** French for the filters and columns of the stock catalogue. */
export default createTranslationMessages({
  ref: catalogReactTranslationRef,
  messages: {
    'catalogFilter.title': 'Filtres',
    'catalogFilter.buttonTitle': 'Filtres',
    'entityKindPicker.title': 'Nature',
    'entityKindPicker.errorMessage': 'Les natures n’ont pas pu être chargées',
    'entityLifecyclePicker.title': 'Cycle de vie',
    'entityNamespacePicker.title': 'Espace',
    'entityOwnerPicker.title': 'Responsable',
    'entityProcessingStatusPicker.title': 'État du traitement',
    'entityTagPicker.title': 'Étiquettes',
    'entityPeekAheadPopover.title':
      'Ouvrez la fiche pour voir toutes les étiquettes.',
    'entityPeekAheadPopover.entityCardActionsAriaLabel': 'Voir',
    'entityPeekAheadPopover.entityCardActionsTitle': 'Voir la fiche',
    'entityPeekAheadPopover.emailCardAction.title': 'Écrire à {{email}}',
    'entityPeekAheadPopover.emailCardAction.ariaLabel': 'E-mail',
    'entityPeekAheadPopover.emailCardAction.subTitle': '{{email}}',
    'entitySearchBar.placeholder': 'Rechercher',
    'entityTypePicker.title': 'Type',
    'entityTypePicker.errorMessage': 'Les types n’ont pas pu être chargés',
    'entityTypePicker.optionAllTitle': 'tous',
    'favoriteEntity.addToFavorites': 'Ajouter aux favoris',
    'favoriteEntity.removeFromFavorites': 'Retirer des favoris',
    'inspectEntityDialog.title': 'Inspecter la fiche',
    'inspectEntityDialog.closeButtonTitle': 'Fermer',
    'inspectEntityDialog.tabsAriaLabel': 'Vues de la fiche',
    'inspectEntityDialog.ancestryPage.title': 'Ascendance',
    'inspectEntityDialog.colocatedPage.title': 'Même source',
    'inspectEntityDialog.colocatedPage.alertNoLocation':
      'La fiche ne dit pas d’où elle vient.',
    'inspectEntityDialog.colocatedPage.alertNoEntity':
      'Aucune autre fiche à cet emplacement.',
    'inspectEntityDialog.colocatedPage.locationHeader': 'Au même emplacement',
    'inspectEntityDialog.colocatedPage.originHeader': 'De la même origine',
    'inspectEntityDialog.colocatedPage.entityListAriaLabel':
      'Fiches de même source',
    'inspectEntityDialog.jsonPage.title': 'Fiche en JSON',
    'inspectEntityDialog.jsonPage.description':
      'La fiche telle que le catalogue la donne, en JSON.',
    'inspectEntityDialog.overviewPage.title': 'Vue d’ensemble',
    'inspectEntityDialog.overviewPage.metadata.title': 'Métadonnées',
    'inspectEntityDialog.overviewPage.labels': 'Libellés',
    'inspectEntityDialog.overviewPage.status.title': 'État',
    'inspectEntityDialog.overviewPage.identity.title': 'Identité',
    'inspectEntityDialog.overviewPage.tags': 'Étiquettes',
    'inspectEntityDialog.overviewPage.annotations': 'Annotations',
    'inspectEntityDialog.overviewPage.relation.title': 'Relations',
    'inspectEntityDialog.overviewPage.copyAriaLabel': 'Copier {{label}}',
    'inspectEntityDialog.overviewPage.copiedStatus': 'Copié',
    'inspectEntityDialog.overviewPage.helpLinkAriaLabel': 'En savoir plus',
    'inspectEntityDialog.yamlPage.title': 'Fiche en YAML',
    'inspectEntityDialog.yamlPage.description':
      'La fiche telle que le catalogue la donne, en YAML.',
    'inspectEntityDialog.tabNames.json': 'JSON',
    'inspectEntityDialog.tabNames.yaml': 'YAML',
    'inspectEntityDialog.tabNames.overview': 'Vue d’ensemble',
    'inspectEntityDialog.tabNames.ancestry': 'Ascendance',
    'inspectEntityDialog.tabNames.colocated': 'Même source',
    'unregisterEntityDialog.title': 'Retirer cette fiche du catalogue ?',
    'unregisterEntityDialog.cancelButtonTitle': 'Annuler',
    'unregisterEntityDialog.deleteButtonTitle': 'Supprimer la fiche',
    'unregisterEntityDialog.deleteEntitySuccessMessage':
      'Fiche {{entityName}} retirée',
    'unregisterEntityDialog.unregisterState.title':
      'Ces fiches seront retirées :',
    'unregisterEntityDialog.unregisterState.description':
      'Pour revenir en arrière, déclarez-les de nouveau dans {{appTitle}}.',
    'unregisterEntityDialog.unregisterState.subTitle':
      'Elles viennent de cet emplacement :',
    'unregisterEntityDialog.unregisterState.advancedOptions':
      'Options avancées',
    'unregisterEntityDialog.unregisterState.unregisterButtonTitle':
      'Retirer l’emplacement',
    'unregisterEntityDialog.bootstrapState.advancedOptions': 'Options avancées',
    'userListPicker.defaultOrgName': 'Entreprise',
    'userListPicker.orgFilterAllLabel': 'Tout',
    'userListPicker.personalFilter.title': 'Personnel',
    'userListPicker.personalFilter.ownedLabel': 'De mes équipes',
    'userListPicker.personalFilter.starredLabel': 'Favoris',
    'entityTableColumnTitle.name': 'Nom',
    'entityTableColumnTitle.type': 'Type',
    'entityTableColumnTitle.label': 'Libellé',
    'entityTableColumnTitle.title': 'Titre',
    'entityTableColumnTitle.description': 'Description',
    'entityTableColumnTitle.system': 'Système',
    'entityTableColumnTitle.namespace': 'Espace',
    'entityTableColumnTitle.tags': 'Étiquettes',
    'entityTableColumnTitle.domain': 'Domaine',
    'entityTableColumnTitle.owner': 'Responsable',
    'entityTableColumnTitle.lifecycle': 'Cycle de vie',
    'entityTableColumnTitle.targets': 'Cibles',
    'entityRelationCard.emptyHelpLinkTitle': 'Comment le changer',
    'missingAnnotationEmptyState.title': 'Annotation manquante',
    'missingAnnotationEmptyState.readMore': 'En savoir plus',
    'missingAnnotationEmptyState.annotationYaml':
      'Ajoutez l’annotation au YAML de la fiche ({{entityKind}}), comme dans l’exemple :',
    'missingAnnotationEmptyState.generateDescription_one':
      'Il manque l’annotation {{annotations}} : ajoutez-la à la fiche ({{entityKind}}) pour activer cette fonction.',
    'missingAnnotationEmptyState.generateDescription_other':
      'Il manque les annotations {{annotations}} : ajoutez-les à la fiche ({{entityKind}}) pour activer cette fonction.',
  },
});
