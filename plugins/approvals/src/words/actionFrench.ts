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
