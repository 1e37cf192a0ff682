/** The French words of what happened to a request, and of the sealed trail. */
export const historyFrench = {
  'request.history.title': 'Historique',
  'request.history.created': 'Demande commencée',
  'request.history.filed': 'Demande ouverte par le portail',
  'request.history.submitted': 'Demande envoyée',
  'request.history.resubmitted': 'Demande renvoyée, version {{revision}}',
  'request.history.edited': 'Demande modifiée',
  'request.history.subjectChanged': 'La fiche a changé, version {{revision}}',
  'request.history.changesRequested': 'Demande revenue pour complément',
  'request.history.expired': 'Demande expirée sans réponse',
  'request.history.withdrawn': 'Demande retirée',
  'request.history.approved': 'Demande acceptée',
  'request.history.rejected': 'Demande refusée',
  'request.history.commented': 'Commentaire',
  'request.history.stageOpened': '{{stage}}\u00a0: étape commencée',
  'request.history.stagePassed': '{{stage}}\u00a0: étape franchie',
  'request.history.stageFailed': '{{stage}}\u00a0: étape terminée par un refus',
  'request.history.stageSkipped': '{{stage}}\u00a0: étape interrompue',
  'request.history.stageReopened':
    '{{stage}}\u00a0: étape de nouveau en attente',
  'request.history.added':
    '{{review}}\u00a0: avis nécessaire depuis un changement',
  'request.history.opened': '{{review}}\u00a0: avis demandé',
  'request.history.decided': '{{review}}\u00a0: {{verdict}}',
  'request.history.kept': '{{review}}\u00a0: l’avis reste valable',
  'request.history.paused': '{{review}}\u00a0: avis en attente du complément',
  'request.history.reopened': '{{review}}\u00a0: avis à revoir',
  'request.history.skipped': '{{review}}\u00a0: l’avis n’est plus nécessaire',
  'request.history.reassigned': '{{review}}\u00a0: confié à quelqu’un d’autre',
  'request.history.reminded': '{{review}}\u00a0: rappel envoyé à mi-délai',
  'request.history.escalated':
    '{{review}}\u00a0: délai dépassé, d’autres peuvent aussi répondre',
  'request.history.nudged': 'Relance envoyée',
  'request.history.ownerChanged': 'Un nouveau responsable prend la suite',
  'request.history.fulfilmentStarted': 'Mise à disposition demandée',
  'request.history.fulfilled': 'Mise à disposition faite',
  'request.history.fulfilmentFailed': 'Mise à disposition impossible',
  'request.history.extensionNoGrant':
    'Pas de prolongation\u00a0: l’accès avait déjà pris fin',
  'request.history.extensionTooLate':
    'Pas de prolongation\u00a0: la date demandée était déjà passée',
  'request.history.granted': 'Accès ouvert',
  'request.history.grantedUntil': 'Accès ouvert jusqu’au {{date}}',
  'request.history.extended': 'Accès prolongé jusqu’au {{date}}',
  'request.history.extendedByRequest':
    'Accès prolongé jusqu’au {{date}}, par la demande {{request}}',
  'request.history.extensionAsked':
    'Prolongation demandée, par la demande {{request}}',
  'request.history.extensionClosed':
    'La demande de prolongation {{request}} a pris fin\u00a0: rien ne change ici',
  'request.history.revoked': 'Accès retiré',
  'request.history.grantExpiring': 'L’accès prend bientôt fin, le {{date}}',
  'request.history.grantExpired': 'Accès terminé',
  'request.trail.title': 'Journal',
  'request.trail.subtitle_one':
    '{{count}} évènement, chacun scellé avec le précédent',
  'request.trail.subtitle_other':
    '{{count}} évènements, chacun scellé avec le précédent',
  'request.trail.sequence': 'N°',
  'request.trail.at': 'Quand',
  'request.trail.what': 'Quoi',
  'request.trail.who': 'Qui',
  'request.trail.hash': 'Sceau',
  'request.trail.redacted':
    'Une partie de cet évènement est réservée. Le sceau porte sur l’évènement entier\u00a0: il ne peut pas être recalculé à partir de ce que vous voyez.',
};
