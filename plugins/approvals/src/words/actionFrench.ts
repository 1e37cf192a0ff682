/** The French words of what a reviewer checks. */
export const checkFrench = {
  'check.personal':
    '{{done}} sur {{total}} cochés. Pour vous seulement : vos coches restent dans ce navigateur.',
  'check.facts': 'Ce que nous savons',
  'check.noFacts': 'Rien n’est encore renseigné à ce sujet.',
  'check.empty': 'Non renseigné',
  'check.more_one': 'Afficher {{count}} ligne de plus',
  'check.more_other': 'Afficher {{count}} lignes de plus',
  'check.less': 'Afficher moins',
  'check.points_one': '{{count}} point',
  'check.points_other': '{{count}} points',
};

/** The French words of what people do with a request beside deciding. */
export const actFrench = {
  'people.placeholder': 'Saisissez un nom',
  'people.remove': 'Retirer {{name}}',
  'act.reason': 'Motif',
  'act.reasonHelp': 'Il reste dans l’historique de la demande.',
  'act.reasonMissing': 'Dites pourquoi en quelques mots.',
  'act.nudge.action': 'Relancer',
  'act.nudge.sent':
    'Relance envoyée à {{who}}. La prochaine sera possible le prochain jour ouvré.',
  'act.askExtension': 'Demander une prolongation',
  'act.ask.action': 'Demander aussi l’avis de…',
  'act.ask.title': 'Demander aussi l’avis de quelqu’un d’autre ?',
  'act.ask.description':
    'Les valideurs actuels gardent cet avis ; les personnes ou équipes ajoutées peuvent le donner aussi, et sont prévenues aussitôt.',
  'act.ask.reviewers': 'Qui peut répondre aussi',
  'act.ask.confirm': 'Demander',
  'act.reassign.action': 'Confier à d’autres',
  'act.reassign.title': 'Confier cet avis à d’autres ?',
  'act.reassign.description':
    'Les personnes ou équipes choisies répondent à la place des valideurs actuels, et sont prévenues aussitôt.',
  'act.reassign.review': 'Quel avis',
  'act.reassign.reviewers': 'Qui répond désormais',
  'act.reassign.nobody': 'Choisissez au moins une personne ou une équipe.',
  'act.reassign.confirm': 'Confier',
  'act.revoke.action': 'Retirer l’accès',
  'act.revoke.title': 'Retirer cet accès ?',
  'act.revoke.description':
    'Il prend fin aussitôt. Pour le retrouver, il faudra une nouvelle demande.',
  'act.revoke.confirm': 'Retirer',
  'act.extend.action': 'Prolonger l’accès',
  'act.extend.title': 'Prolonger cet accès ?',
  'act.extend.description': 'Il dure jusqu’au soir du jour choisi.',
  'act.extend.until': 'Dernier jour',
  'act.extend.dayMissing': 'Choisissez un jour à partir d’aujourd’hui.',
  'act.extend.confirm': 'Prolonger',
};

/** The French words of delegation. */
export const delegationFrench = {
  'delegation.title': 'Déléguer mes avis',
  'delegation.description':
    'Un collègue répond à votre place pendant un temps. L’historique dit qui a répondu, et pour qui. Ce que vous ne pouvez pas décider, cette personne ne le peut pas non plus.',
  'delegation.delegate': 'À qui',
  'delegation.from': 'Du',
  'delegation.to': 'Au (inclus)',
  'delegation.type': 'Pour quelles demandes',
  'delegation.allTypes': 'Toutes les demandes',
  'delegation.nobody': 'Choisissez qui répond à votre place.',
  'delegation.datesMissing':
    'Choisissez une fin qui ne soit ni passée, ni avant le début.',
  'delegation.send': 'Déléguer',
  'delegation.sent': 'C’est fait : la personne choisie est prévenue.',
  'delegation.given': 'Ce que je délègue',
  'delegation.noneGiven': 'Vous ne déléguez rien.',
  'delegation.got': 'Ce qui m’est délégué',
  'delegation.noneGot': 'Personne ne vous délègue d’avis.',
  'delegation.dates': 'du {{from}} au {{to}}',
  'delegation.end': 'Y mettre fin',
  'delegation.status.upcoming': 'À venir',
  'delegation.status.active': 'En cours',
  'delegation.status.ended': 'Terminée',
  'delegation.forName': 'Vous répondez pour {{name}}.',
};
