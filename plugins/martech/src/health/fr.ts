import type { healthMessages } from './messages';

/** Les mots du fonctionnement des outils. */
export const healthFrench: Record<keyof typeof healthMessages, string> = {
  'health.title': 'Est-ce qu’il fonctionne ?',
  'health.now.operational': 'Fonctionne normalement',
  'health.now.degraded': 'Ralenti ou partiellement en panne',
  'health.now.down': 'En panne',
  'health.now.unknown': 'Pas d’information pour le moment',
  'health.since': 'depuis le {{date}}',
  'health.checked': 'vérifié {{date}}',
  'health.neverChecked': 'personne n’a encore regardé',
  'health.nothingYet':
    'Les premières observations apparaissent ici quelques minutes après la mise en route de la surveillance.',
  'health.vendorPage': 'Page d’état de l’éditeur',
  'health.newTab': '(nouvel onglet)',
  'health.problem.unreachable': 'pas de réponse au dernier contrôle',
  'health.problem.unreadable': 'la page de l’éditeur n’a pas été comprise',
  'health.problem.refused':
    'cette adresse ne peut pas être appelée ; la DSI peut corriger la fiche',
  'health.days90': 'Disponibilité, 90 jours',
  'health.days30': '30 jours : {{share}}',
  'health.axis.start': 'Il y a 90 jours',
  'health.axis.end': 'Aujourd’hui',
  'health.dayTitle': '{{date}} : {{state}}',
  'health.dayState.operational': 'aucun problème',
  'health.dayState.degraded': 'ralenti ou partiellement en panne',
  'health.dayState.down': 'en panne un moment',
  'health.dayState.unknown': 'non surveillé',
  'health.days.operational_one': '{{count}} jour sans problème',
  'health.days.operational_other': '{{count}} jours sans problème',
  'health.days.degraded_one':
    '{{count}} jour ralenti ou partiellement en panne',
  'health.days.degraded_other':
    '{{count}} jours ralentis ou partiellement en panne',
  'health.days.down_one': '{{count}} jour avec une panne',
  'health.days.down_other': '{{count}} jours avec une panne',
  'health.days.unknown_one': '{{count}} jour non surveillé',
  'health.days.unknown_other': '{{count}} jours non surveillés',
  'health.incidents': 'Ce que l’éditeur en a dit',
  'health.allIncidents': 'Tout afficher ({{number}})',
  'health.incident.open': 'Depuis le {{start}}',
  'health.incident.over': 'Du {{start}} au {{end}}',
  'health.impact.none': 'Information',
  'health.impact.minor': 'Gêne légère',
  'health.impact.major': 'Panne partielle',
  'health.impact.critical': 'Panne',
  'health.impact.maintenance': 'Maintenance',
};
