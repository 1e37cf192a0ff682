import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph';

/** French for the graph of the catalogue. */
export default createTranslationMessages({
  ref: catalogGraphTranslationRef,
  messages: {
    'catalogGraphCard.title': 'Relations',
    'catalogGraphCard.deepLinkTitle': 'Voir le graphe',
    'catalogGraphPage.title': 'Graphe du catalogue',
    'catalogGraphPage.filterToggleButtonTitle': 'Filtres',
    'catalogGraphPage.supportButtonDescription':
      'Déclarez votre composant dans le catalogue pour le voir ici.',
    'catalogGraphPage.simplifiedSwitchLabel': 'Simplifié',
    'catalogGraphPage.mergeRelationsSwitchLabel': 'Regrouper les relations',
    'catalogGraphPage.zoomOutDescription':
      'Pincez ou faites défiler pour zoomer. Un clic change le centre, un clic avec Maj ouvre la fiche.',
    'catalogGraphPage.curveFilter.title': 'Tracé',
    'catalogGraphPage.curveFilter.curveStepBefore': 'En escalier',
    'catalogGraphPage.curveFilter.curveMonotoneX': 'Courbe',
    'catalogGraphPage.directionFilter.title': 'Sens',
    'catalogGraphPage.directionFilter.leftToRight': 'De gauche à droite',
    'catalogGraphPage.directionFilter.rightToLeft': 'De droite à gauche',
    'catalogGraphPage.directionFilter.topToBottom': 'De haut en bas',
    'catalogGraphPage.directionFilter.bottomToTop': 'De bas en haut',
    'catalogGraphPage.maxDepthFilter.title': 'Profondeur',
    'catalogGraphPage.maxDepthFilter.inputPlaceholder': '∞ sans limite',
    'catalogGraphPage.maxDepthFilter.clearButtonAriaLabel':
      'effacer la profondeur',
    'catalogGraphPage.selectedKindsFilter.title': 'Natures',
    'catalogGraphPage.selectedRelationsFilter.title': 'Relations',
  },
});
