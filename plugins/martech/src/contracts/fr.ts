/** The French words of the contract calendar. */
export const contractsFrench = {
  'contracts.title': 'Contrats',
  'contracts.intro':
    'La date limite pour agir sur chaque contrat, afin qu’aucun ne se reconduise sans vous.',
  'contracts.calendar': 'Voir le calendrier',
  'contracts.whose': 'Quels contrats',
  'contracts.mine': 'De mes équipes',
  'contracts.all': 'Tous les contrats',
  'contracts.seeAll': 'Voir tous les contrats',
  'contracts.late': 'En retard',
  'contracts.more': 'Afficher la suite',
  'contracts.empty.mine':
    'Aucun de vos contrats n’arrive à échéance dans les douze mois',
  'contracts.empty.all':
    'Aucun contrat n’arrive à échéance dans les douze mois',
  'contracts.emptyHint':
    'Un contrat apparaît ici dès que la fiche de l’outil en donne la date de fin.',
  'contracts.row.notice': 'Dernier jour ouvré pour résilier',
  'contracts.row.end': 'Fin du contrat',
  'contracts.row.until': 'contrat jusqu’au {{date}}',
  'contracts.row.autoRenewal': 'se reconduit de lui-même',
  'contracts.row.exactly': 'selon le contrat : {{date}}',
  'contracts.row.perYear': '{{amount}} par an',
  'contracts.row.request': 'Demande {{number}}',
  'contracts.state.upcoming': 'À venir',
  'contracts.state.waiting': 'Décision attendue',
  'contracts.state.late': 'En retard',
  'contracts.state.decided': 'Décidé',
  'contracts.decision.renew': 'À reconduire',
  'contracts.decision.renegotiate': 'À renégocier',
  'contracts.decision.leave': 'Prendra fin',
  'contracts.decision.refused': 'Reconduction refusée',
  'contracts.feed.title': 'Dans votre agenda',
  'contracts.feed.text':
    'Outlook, Google Agenda et d’autres peuvent afficher ces échéances. Les montants n’y figurent jamais.',
  'contracts.feed.scope': 'Quels contrats',
  'contracts.feed.make': 'Créer mon adresse',
  'contracts.feed.exists':
    'Vous avez une adresse d’agenda depuis le {{date}}. Par sécurité, elle ne peut plus être affichée.',
  'contracts.feed.replace': 'La remplacer par une nouvelle',
  'contracts.feed.remove': 'La désactiver',
  'contracts.feed.made': 'Votre adresse est prête.',
  'contracts.feed.once':
    'Copiez-la maintenant : elle ne sera plus affichée. Quiconque la possède peut lire ces échéances.',
  'contracts.feed.address': 'Adresse d’agenda',
  'contracts.feed.copy': 'Copier l’adresse',
  'contracts.feed.copied': 'Copié',
  'contracts.feed.outlook':
    'Outlook : Ajouter un calendrier, puis S’abonner à partir du web.',
  'contracts.feed.google':
    'Google Agenda : Autres agendas, puis À partir de l’URL.',
} as const;
