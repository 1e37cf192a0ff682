/** The French words for answering several reviews together. */
export const bulkFrench = {
  'bulk.all': 'Sélectionner tout ce qui est affiché',
  'bulk.select': 'Sélectionner {{number}}, {{request}}',
  'bulk.answer_one': 'Répondre à {{count}} demande',
  'bulk.answer_other': 'Répondre à {{count}} demandes ensemble',
  'bulk.title_one': 'Un même avis pour {{count}} demande',
  'bulk.title_other': 'Un même avis pour {{count}} demandes',
  'bulk.help':
    'Chaque demande reçoit votre avis, avec votre nom et vos mots. Ouvrez celles que vous n’avez pas encore lues.',
  'bulk.list': 'Les demandes concernées par cet avis',
  'bulk.comment': 'Votre avis, le même pour toutes',
  'bulk.open': 'La lire',
  'bulk.openOne': 'La lire : {{request}}',
  'bulk.sent': 'Envoyé',
  'bulk.refused': 'Pas envoyé',
  'bulk.done_one': '{{count}} avis envoyé sur {{total}}',
  'bulk.done_other': '{{count}} avis envoyés sur {{total}}',
  'bulk.doneHelp':
    'Ce qui n’est pas parti reste parmi vos avis à donner, avec la raison.',
  'bulk.close': 'Revenir à mes avis',
  'bulk.key': 'sélectionner l’avis',
};
