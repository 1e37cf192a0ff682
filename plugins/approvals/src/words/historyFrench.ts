/** The French words of what happened to a request, and of the sealed trail. */
export const historyFrench = {
  'request.history.title': 'Historique',
  'request.history.created': 'Demande commencée',
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
  'request.history.stageOpened': '{{stage}} : étape commencée',
  'request.history.stagePassed': '{{stage}} : étape franchie',
  'request.history.stageFailed': '{{stage}} : étape terminée par un refus',
  'request.history.stageSkipped': '{{stage}} : étape interrompue',
  'request.history.stageReopened': '{{stage}} : étape de nouveau en attente',
  'request.history.added': '{{review}} : avis nécessaire depuis un changement',
  'request.history.opened': '{{review}} : avis demandé',
  'request.history.decided': '{{review}} : {{verdict}}',
  'request.history.kept': '{{review}} : l’avis reste valable',
  'request.history.paused': '{{review}} : avis en attente du complément',
  'request.history.reopened': '{{review}} : avis à revoir',
  'request.history.skipped': '{{review}} : l’avis n’est plus nécessaire',
  'request.history.reassigned': '{{review}} : confié à quelqu’un d’autre',
  'request.history.reminded': '{{review}} : rappel envoyé à mi-délai',
  'request.history.escalated':
    '{{review}} : délai dépassé, d’autres peuvent aussi répondre',
  'request.history.nudged': 'Relance envoyée',
  'request.history.fulfilmentStarted': 'Mise à disposition demandée',
  'request.history.fulfilled': 'Mise à disposition faite',
  'request.history.fulfilmentFailed': 'Mise à disposition impossible',
  'request.history.extensionNoGrant':
    'Pas de prolongation : l’accès avait déjà pris fin',
  'request.history.extensionTooLate':
    'Pas de prolongation : la date demandée était déjà passée',
  'request.history.granted': 'Accès ouvert',
  'request.history.grantedUntil': 'Accès ouvert jusqu’au {{date}}',
  'request.history.extended': 'Accès prolongé jusqu’au {{date}}',
  'request.history.extendedByRequest':
    'Accès prolongé jusqu’au {{date}}, par la demande {{request}}',
  'request.history.extensionAsked':
    'Prolongation demandée, par la demande {{request}}',
  'request.history.extensionClosed':
    'La demande de prolongation {{request}} a pris fin : rien ne change ici',
  'request.history.revoked': 'Accès retiré',
  'request.history.grantExpiring': 'L’accès prend bientôt fin, le {{date}}',
  'request.history.grantExpired': 'Accès terminé',
  'request.trail.title': 'Journal',
  'request.trail.subtitle_one':
    '{{count}} évènement, chacun scellé avec le précédent',
  'request.trail.subtitle_other':
    '{{count}} évènements, chacun scellé avec le précédent',
  'request.trail.sequence': 'Nº',
  'request.trail.at': 'Quand',
  'request.trail.what': 'Quoi',
  'request.trail.who': 'Qui',
  'request.trail.hash': 'Sceau',
  'request.trail.redacted':
    'Une partie de cet évènement est réservée. Le sceau porte sur l’évènement entier : il ne peut pas être recalculé à partir de ce que vous voyez.',
};
