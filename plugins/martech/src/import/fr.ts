/** The French words of files of tools. */
export const importFrench = {
  'export.action': 'Exporter',
  'export.file': 'outils',
  'export.failed': 'Le catalogue n’a pas pu être exporté : {{reason}}',
  'import.action': 'Importer',
  'import.title': 'Importer des outils',
  'import.intro':
    'Faites entrer un tableau d’outils dans le catalogue. Vous voyez ce que fait chaque ligne avant que rien ne soit écrit.',
  'import.closed.title': 'L’import est réservé à la DSI',
  'import.closed.text':
    'Vous pouvez déclarer un outil avec le formulaire, ou envoyer votre liste à la DSI.',
  'import.back': 'Outils',
  'import.toCatalogue': 'Ouvrir le catalogue',
  'import.file.title': 'Votre fichier',
  'import.file.text':
    'Un fichier CSV tel qu’Excel l’enregistre, ou un export du catalogue que vous avez modifié.',
  'import.template.action': 'Télécharger un fichier vide',
  'import.template.file': 'outils-a-importer.csv',
  'import.drop': 'Déposez le fichier ici, ou choisissez-le',
  'import.dropHint':
    'CSV, 16 Mo et 20 000 lignes au plus. Rien n’est encore écrit.',
  'import.columns':
    'Une ligne concerne l’outil de sa référence ou de son identifiant ; sans l’un ni l’autre, un nouvel outil est créé d’après son nom. Une colonne absente du fichier ne change rien ; une cellule vide vide le champ. Le statut, la tranche de coût, la note et les dates sont donnés pour information : le portail les calcule.',
  'import.tooLarge': 'Il dépasse 16 Mo ; importez-le en plusieurs parties.',
  'import.refused': 'Le fichier ne peut pas être lu',
  'import.wrong_one':
    '{{count}} ligne est en erreur : rien ne peut être importé',
  'import.wrong_other':
    '{{count}} lignes sont en erreur : rien ne peut être importé',
  'import.wrongHint':
    'Corrigez-les dans votre fichier, ou retirez-les, puis choisissez à nouveau le fichier.',
  'import.nothing':
    'Le fichier dit la même chose que le catalogue : il n’y a rien à faire',
  'import.ready': 'Tout est prêt. Nouveaux : {{create}}, modifiés : {{update}}',
  'import.readyHint': 'Toutes les lignes sont écrites ensemble, ou aucune.',
  'import.confirm': 'Importer maintenant',
  'import.done': 'Import terminé. Nouveaux : {{create}}, modifiés : {{update}}',
  'import.report': 'Ligne par ligne : {{file}}',
  'import.lines': 'Lignes du fichier',
  'import.filter': 'Afficher',
  'import.all_one': 'Toutes {{count}}',
  'import.all_other': 'Toutes {{count}}',
  'import.only.error_one': 'Erreur {{number}}',
  'import.only.error_other': 'Erreurs {{number}}',
  'import.only.create_one': 'Nouvelle {{number}}',
  'import.only.create_other': 'Nouvelles {{number}}',
  'import.only.update_one': 'Modifiée {{number}}',
  'import.only.update_other': 'Modifiées {{number}}',
  'import.only.skip_one': 'Inchangée {{number}}',
  'import.only.skip_other': 'Inchangées {{number}}',
  'import.line': 'Ligne {{line}}',
  'import.more_one': 'Afficher {{count}} de plus',
  'import.more_other': 'Afficher {{count}} de plus',
  'import.action.error': 'Erreur',
  'import.action.create': 'Nouveau',
  'import.action.update': 'Modifié',
  'import.action.skip': 'Inchangé',
};
