import type { ratingMessages } from './messages';

/** The French words of ratings. */
export const ratingFrench: Record<keyof typeof ratingMessages, string> = {
  'rating.title': 'Ce qu’en disent vos collègues',
  'rating.value': '{{average}} sur 5',
  'rating.count_one': '{{count}} avis',
  'rating.count_other': '{{count}} avis',
  'rating.none':
    'Personne n’a encore donné son avis. Le vôtre aidera vos collègues.',
  'rating.distribution': 'Répartition des notes',
  'rating.stars_one': '{{count}} étoile',
  'rating.stars_other': '{{count}} étoiles',
  'rating.give': 'Donner mon avis',
  'rating.change': 'Modifier',
  'rating.withdraw': 'Retirer',
  'rating.mine': 'Votre avis :',
  'rating.field': 'Combien d’étoiles lui donnez-vous ?',
  'rating.comment': 'Un mot pour vos collègues (facultatif)',
  'rating.commentHint': 'Votre nom apparaît à côté.',
  'rating.publish': 'Publier',
  'rating.cancel': 'Annuler',
  'rating.chooseStars': 'Choisissez un nombre d’étoiles.',
  'rating.failed':
    'Votre avis n’a pas pu être enregistré. Réessayez dans un instant.',
  'rating.published': 'Votre avis est publié',
  'rating.withdrawn': 'Votre avis est retiré',
};
