/** The French words of the register of processing activities. */
export const gdprFrench = {
  'gdpr.title': 'Registre RGPD',
  'gdpr.intro':
    'Ce que nos outils font des données personnelles, d’après leurs fiches (RGPD, article 30).',
  'gdpr.closed.title': 'Le registre est réservé à la protection des données',
  'gdpr.closed.text':
    'Ce qu’un outil fait des données personnelles figure aussi sur sa propre page.',
  'gdpr.file': 'registre-des-traitements',
  'gdpr.download.xlsx': 'Excel',
  'gdpr.download.csv': 'CSV',
  'gdpr.download.json': 'JSON',
  'gdpr.downloadFailed': 'Le registre n’a pas pu être téléchargé : {{reason}}',
  'gdpr.withoutVerdict_one':
    '{{count}} outil traite des données personnelles sans avis de la protection des données',
  'gdpr.withoutVerdict_other':
    '{{count}} outils traitent des données personnelles sans avis de la protection des données',
  'gdpr.withoutVerdictHint':
    'Ils viennent en premier ci-dessous. Une demande de validation sollicite votre avis.',
  'gdpr.unknown_one':
    'Pour {{count}} outil, personne n’a dit s’il traite des données personnelles',
  'gdpr.unknown_other':
    'Pour {{count}} outils, personne n’a dit s’ils traitent des données personnelles',
  'gdpr.allWithVerdict_one':
    'L’outil qui traite des données personnelles a un avis de la protection des données',
  'gdpr.allWithVerdict_other':
    'Les {{count}} outils qui traitent des données personnelles ont un avis de la protection des données',
  'gdpr.organisation':
    'Il manque dans la configuration du portail : {{list}}. Adressez-vous à la DSI.',
  'gdpr.toComplete': 'À compléter et à confirmer',
  'gdpr.toCompleteHint':
    'Du plus grave au moins grave. La personne ou l’équipe nommée connaît la réponse ; elle s’écrit dans la fiche de l’outil.',
  'gdpr.progress_one': '{{complete}} traitement complet sur {{count}}',
  'gdpr.progress_other': '{{complete}} traitements complets sur {{count}}',
  'gdpr.filledOf': 'Part du registre remplie pour {{tool}}',
  'gdpr.filter': 'Afficher',
  'gdpr.all_one': 'Tous {{count}}',
  'gdpr.all_other': 'Tous {{count}}',
  'gdpr.gravity.blocking': 'Bloquant',
  'gdpr.gravity.required': 'Obligatoire',
  'gdpr.gravity.confirm': 'À confirmer',
  'gdpr.confirm_one': '{{count}} point à confirmer',
  'gdpr.confirm_other': '{{count}} points à confirmer',
  'gdpr.ask': 'À demander à : {{name}}',
  'gdpr.more_one': 'Afficher {{count}} de plus',
  'gdpr.more_other': 'Afficher {{count}} de plus',
  'gdpr.complete.title': 'Il ne manque rien',
  'gdpr.complete.text': 'Chaque cellule du registre est remplie.',
  'gdpr.table': 'Le registre',
  'gdpr.tableHint':
    'État au {{date}}. Les fichiers ont les {{columns}} colonnes du modèle de la CNIL et du portail.',
  'gdpr.empty.title': 'Aucun outil ne traite de données personnelles',
  'gdpr.empty.text': 'D’après leurs fiches.',
};
