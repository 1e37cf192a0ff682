import {
  choiceField,
  dayField,
  entityField,
  formSchema,
  textField,
  textsField,
  toolKinds,
  yesNoField,
} from './fields';

/** A connection between a tool and another, or the data platform. */
export const integrationSchema = formSchema(
  {
    title: { en: 'Connect the tool', fr: 'Connecter l’outil' },
    description: {
      en: 'The owners of both tools and architecture agree, then the integration team sets the connection up.',
      fr: 'Les responsables des deux outils et l’architecture donnent leur accord, puis l’équipe d’intégration met la connexion en place.',
    },
  },
  ['with', 'direction', 'method', 'reason'],
  {
    with: entityField(toolKinds, {
      title: { en: 'With which tool?', fr: 'Avec quel outil\u00a0?' },
      description: {
        en: 'Another tool of the catalogue, or the data platform.',
        fr: 'Un autre outil du catalogue, ou la plateforme de données.',
      },
    }),
    direction: choiceField(
      [
        [
          'in',
          'The other tool sends data to it',
          'L’autre outil lui envoie des données',
        ],
        [
          'out',
          'It sends data to the other tool',
          'Il envoie des données à l’autre outil',
        ],
        ['both', 'Both ways', 'Dans les deux sens'],
      ],
      {
        title: {
          en: 'Which way does data go?',
          fr: 'Dans quel sens vont les données\u00a0?',
        },
        description: {
          en: 'Seen from the tool that this request is about.',
          fr: 'Du point de vue de l’outil concerné par cette demande.',
        },
      },
    ),
    method: choiceField(
      [
        ['api', 'By API (most often)', 'Par API (le plus souvent)'],
        [
          'native',
          'By the built-in connector of the tool',
          'Par le connecteur intégré de l’outil',
        ],
        [
          'ipaas',
          'By the integration platform',
          'Par la plateforme d’intégration',
        ],
        ['file', 'By exchanging files', 'Par échange de fichiers'],
        [
          'webhook',
          'By automatic alerts (webhook)',
          'Par alertes automatiques (webhook)',
        ],
      ],
      {
        title: { en: 'How?', fr: 'Comment\u00a0?' },
        description: {
          en: 'In doubt, choose API: the integration team looks at it with you.',
          fr: 'Dans le doute, choisissez API\u00a0: l’équipe d’intégration le verra avec vous.',
        },
      },
    ),
    data: textsField(
      { maxLength: 100, title: { en: 'Data', fr: 'Donnée' } },
      { minItems: 0, maxItems: 20 },
      {
        title: { en: 'Which data?', fr: 'Quelles données\u00a0?' },
        description: {
          en: 'For instance: contact, consent, orders.',
          fr: 'Par exemple\u00a0: contact, consentement, commandes.',
        },
      },
    ),
    personalData: yesNoField({
      title: {
        en: 'Data about people goes through it',
        fr: 'Des données sur des personnes y passent',
      },
      description: {
        en: 'The data protection officer is then asked, too.',
        fr: 'La déléguée à la protection des données est alors consultée aussi.',
      },
    }),
    reason: textField(2000, {
      title: { en: 'What for?', fr: 'Pour quoi faire\u00a0?' },
      description: {
        en: 'What people do by hand today, and what the connection changes.',
        fr: 'Ce qui se fait à la main aujourd’hui, et ce que la connexion change.',
      },
    }),
    neededBy: dayField({
      title: { en: 'Needed by', fr: 'Besoin pour le' },
      description: {
        en: 'The date that matters to you, if there is one.',
        fr: 'La date qui compte pour vous, s’il y en a une.',
      },
    }),
  },
);
