import type { insightsMessages } from './messages';

/** Les mots du tableau de bord. */
export const insightsFrench: Record<keyof typeof insightsMessages, string> = {
  'insights.title': 'Indicateurs',
  'insights.intro':
    'Les mêmes chiffres pour la DSI et pour le marketing, avec une seule définition pour chacun.',
  'insights.indicators': 'Où nous en sommes',
  'insights.ofTool': 'En chiffres',
  'insights.noValue': 'Pas encore mesuré',
  'insights.asOf': 'au {{date}}',
  'insights.target': 'Objectif : {{target}}',
  'insights.targetReached': 'Objectif {{target}} : atteint',
  'insights.targetMissed': 'Objectif {{target}} : non atteint',
  'insights.trend.better': 'En progrès',
  'insights.trend.worse': 'En recul',
  'insights.trend.stable': 'Stable',
  'insights.rating': '{{value}} sur 5',
  'insights.days_one': '{{value}}\u00a0jour',
  'insights.days_other': '{{value}}\u00a0jours',
  'insights.showDefinition': 'Qu’est-ce que cela mesure ?',
  'insights.hideDefinition': 'Masquer la définition',
  'insights.formula': 'Comment il se calcule',
  'insights.source': 'D’où il vient',
  'insights.owner': 'Qui en répond',
  'insights.enter.open': 'Saisir une valeur',
  'insights.enter.openFor': 'Saisir une valeur : {{indicator}}',
  'insights.enter.day': 'Jour',
  'insights.enter.value': 'Valeur',
  'insights.enter.hint.percent': 'En pour cent, par exemple 34,5',
  'insights.enter.hint.days': 'En jours',
  'insights.enter.hint.count': 'Un nombre',
  'insights.enter.hint.rating': 'Sur 5',
  'insights.enter.hint.euro': 'En euros',
  'insights.enter.replaces':
    'Une valeur déjà saisie pour le même jour est remplacée.',
  'insights.enter.valueMissing': 'Saisissez un nombre.',
  'insights.enter.save': 'Enregistrer',
  'insights.enter.done': 'La valeur est enregistrée.',
  'insights.values.open': 'Importer un fichier',
  'insights.values.openFor': 'Importer un fichier\u00a0: {{indicator}}',
  'insights.values.title': 'Importer des valeurs',
  'insights.values.intro':
    'Faites entrer les valeurs d’un indicateur depuis un tableur. Vous voyez ce que fait chaque ligne avant que rien ne soit écrit.',
  'insights.values.text':
    'Un fichier CSV tel qu’Excel l’enregistre\u00a0: une ligne par jour, avec sa valeur.',
  'insights.values.indicator': 'Indicateur',
  'insights.values.template.file': 'valeurs.csv',
  'insights.values.columns':
    'Les colonnes sont Date, Valeur et, pour les valeurs d’un seul outil, Outil\u00a0: sa référence ou son identifiant. Une valeur déjà enregistrée pour le même jour est remplacée.',
  'insights.values.shares': 'Écrivez les parts sous la forme 34,5\u00a0%.',
  'insights.values.nothing':
    'Toutes les valeurs du fichier sont déjà connues\u00a0: il n’y a rien à faire',
  'insights.values.ready':
    'Tout est prêt. Nouvelles\u00a0: {{create}}, remplacées\u00a0: {{update}}',
  'insights.values.done':
    'Import terminé. Nouvelles\u00a0: {{create}}, remplacées\u00a0: {{update}}',
  'insights.values.toInsights': 'Voir les indicateurs',
  'insights.values.closed.title': 'Vous ne saisissez pas de valeurs',
  'insights.values.closed.text':
    'Les valeurs sont saisies par les responsables de chaque indicateur, la DSI et les managers.',
  'insights.median': 'Délai habituel',
  'insights.p90': '9 fois sur 10',
  'insights.tooFew': 'trop peu de réponses',
  'insights.criterion': 'Critère',
  'insights.leadTimes.title': 'Combien de temps prend une réponse',
  'insights.leadTimes.description':
    'De la demande à la réponse, sur douze mois, en jours ouvrés\u00a0: les week-ends et les jours fériés ne comptent pas.',
  'insights.leadTimes.type': 'Demande',
  'insights.leadTimes.byMonth': 'Mois par mois',
  'insights.leadTimes.month': 'Mois',
  'insights.noAnswer': 'aucune',
  'insights.leadTimes.answers': 'Réponses',
  'insights.leadTimes.empty':
    'Aucune demande n’a reçu de réponse ces douze derniers mois.',
  'insights.bottlenecks.title': 'Où les demandes attendent',
  'insights.bottlenecks.description':
    'De la demande à l’avis sur chaque critère, le plus lent d’abord, sur douze mois.',
  'insights.bottlenecks.reviews': 'Avis',
  'insights.bottlenecks.empty':
    'Aucun avis n’a été rendu ces douze derniers mois.',
  'insights.coverage.title': 'Ce qui a été examiné',
  'insights.coverage.description_one':
    '{{count}} outil utilisé ; tous comptent, sauf ceux qui sont refusés, suspendus ou retirés.',
  'insights.coverage.description_other':
    '{{count}} outils utilisés ; tous comptent, sauf ceux qui sont refusés, suspendus ou retirés.',
  'insights.coverage.covered': 'Favorable',
  'insights.coverage.expired': 'Expiré',
  'insights.coverage.missing': 'À examiner',
  'insights.statuses.title': 'Outils par statut',
  'insights.statuses.tools_one': '{{number}} outil',
  'insights.statuses.tools_other': '{{number}} outils',
  'insights.shadow.title': 'Sortis de l’ombre',
  'insights.shadow.description':
    'Les outils utilisés à l’insu de la DSI, et ce qu’ils sont devenus.',
  'insights.shadow.found': 'Découverts',
  'insights.shadow.open': 'En attente',
  'insights.shadow.regularised': 'Régularisés',
  'insights.shadow.declined': 'Arrêtés',
  'insights.availability.title': 'Les outils qui tombent le plus en panne',
  'insights.availability.description':
    'Disponibilité des 30 derniers jours, la plus basse d’abord.',
  'insights.availability.empty':
    'Aucun outil n’a été surveillé ces 30 derniers jours.',
  'insights.correlation.title':
    'Quand un outil tombe en panne, l’activité le ressent-elle ?',
  'insights.correlation.description':
    'La disponibilité d’un outil à côté d’un chiffre de l’activité, jour par jour. Rien n’est lissé : un jour sans mesure reste vide.',
  'insights.correlation.tool': 'Outil',
  'insights.correlation.with': 'Chiffre de l’activité',
  'insights.correlation.empty':
    'Il faut ici deux choses : un outil surveillé, et un chiffre de l’activité que l’entreprise a défini.',
  'insights.correlation.availabilityOf': 'Disponibilité de {{tool}}',
  'insights.correlation.chart':
    'Disponibilité de {{tool}} et {{indicator}}, jour par jour ; le tableau ci-dessous donne les mêmes nombres',
  'insights.correlation.numbers':
    'Pearson {{pearson}}, Spearman {{spearman}}, {{pairs}} jours.',
  'insights.correlation.outliers_one':
    '{{count}} jour inhabituel est compté quand même.',
  'insights.correlation.outliers_other':
    '{{count}} jours inhabituels sont comptés quand même.',
  'insights.correlation.noCause': 'Un lien n’est pas une cause.',
  'insights.correlation.table': 'Voir les nombres en tableau',
  'insights.correlation.day': 'Jour',
  'insights.correlation.remark': 'Remarque',
  'insights.gap': 'non mesuré',
  'insights.outlier': 'Jour inhabituel',
  'insights.silence.too_few_one':
    'On ne peut encore rien en dire : {{count}} jour seulement a les deux mesures, il en faut 8.',
  'insights.silence.too_few_other':
    'On ne peut encore rien en dire : {{count}} jours seulement ont les deux mesures, il en faut 8.',
  'insights.silence.no_variation_one':
    'On ne peut rien en dire : l’une des deux mesures n’a pas changé ce jour-là.',
  'insights.silence.no_variation_other':
    'On ne peut rien en dire : l’une des deux mesures n’a pas changé sur ces {{count}} jours.',
  'insights.link.none': 'Pas de lien net : chacune évolue de son côté.',
  'insights.link.weak.together':
    'Un lien faible : les deux mesures ont tendance à monter et à descendre ensemble.',
  'insights.link.weak.opposite':
    'Un lien faible : l’une a tendance à descendre quand l’autre monte.',
  'insights.link.clear.together':
    'Un lien net : les deux mesures montent et descendent ensemble.',
  'insights.link.clear.opposite':
    'Un lien net : l’une descend quand l’autre monte.',
  'insights.empty.title': 'Rien à mesurer pour le moment',
  'insights.empty.text':
    'Les délais, la couverture et les statuts apparaissent avec les premiers outils.',
};
