/** The French words; {@link passerelleUiTranslationRef} checks that none is missing. */
export default {
  loading: 'Chargement…',
  retry: 'Réessayer',
  technicalDetail: 'Détail technique',
  'errors.signedOut.title': 'Votre session est terminée',
  'errors.signedOut.description':
    'Rechargez la page pour vous reconnecter. Rien n’est perdu.',
  'errors.notAllowed.title': 'Vous n’y avez pas accès',
  'errors.notAllowed.description':
    'Votre rôle ne le permet pas. Si vous en avez besoin pour votre travail, demandez au responsable ou à la DSI.',
  'errors.notFound.title': 'Contenu introuvable',
  'errors.notFound.description':
    'Il n’existe pas, a été retiré, ou n’est pas visible pour vous.',
  'errors.conflict.title': 'Quelque chose a changé entre-temps',
  'errors.conflict.description':
    'Quelqu’un vous a devancé. Chargez la dernière version, puis réessayez.',
  'errors.invalid.title': 'Cette demande n’a pas été comprise',
  'errors.invalid.description':
    'Vérifiez ce qui a été saisi ou l’adresse de la page.',
  'errors.tooMany.title': 'Beaucoup d’actions à la fois',
  'errors.tooMany.description': 'Patientez quelques secondes, puis réessayez.',
  'errors.offline.title': 'Le portail ne répond pas',
  'errors.offline.description':
    'Vérifiez votre connexion. Si elle fonctionne, réessayez dans une minute.',
  'errors.notLoaded.title': 'Cette page n’a pas pu être chargée',
  'errors.notLoaded.description':
    'Vérifiez votre connexion et réessayez. Si elle fonctionne, rechargez la page dans votre navigateur : le portail a peut-être été mis à jour.',
  'errors.unexpected.title': 'Un problème est survenu de notre côté',
  'errors.unexpected.description':
    'Réessayez dans une minute. Si cela dure, transmettez le détail technique à la DSI.',
};
