import {
  choiceField,
  dayField,
  entityField,
  formSchema,
  textField,
  toolKinds,
} from './fields';

/** The end of a tool: when, what comes instead, and what becomes of its data. */
export const toolRetirementSchema = formSchema(
  {
    title: { en: 'Withdraw the tool', fr: 'Retirer l’outil' },
    description: {
      en: 'Once accepted, the tool is shown as being withdrawn until its last day; then it is out of use.',
      fr: 'Une fois accepté, l’outil est signalé en retrait jusqu’à son dernier jour\u00a0; il n’est ensuite plus utilisé.',
    },
  },
  ['date', 'dataFate', 'reason'],
  {
    date: dayField({
      title: { en: 'Out of use on', fr: 'Hors service le' },
      description: {
        en: 'From this day on nobody uses it.',
        fr: 'À partir de ce jour, plus personne ne l’utilise.',
      },
    }),
    replacement: entityField(toolKinds, {
      title: { en: 'What to use instead', fr: 'Par quoi le remplacer' },
      description: {
        en: 'A tool of the catalogue, if there is one.',
        fr: 'Un outil du catalogue, s’il y en a un.',
      },
    }),
    dataFate: choiceField(
      [
        [
          'deleted',
          'It is deleted at the vendor',
          'Elles sont effacées chez l’éditeur',
        ],
        [
          'moved',
          'It moves to the tool that comes instead',
          'Elles passent dans l’outil qui le remplace',
        ],
        [
          'archived',
          'It is exported and kept',
          'Elles sont exportées et conservées',
        ],
        ['none', 'There is none', 'Il n’y en a pas'],
      ],
      {
        title: {
          en: 'What becomes of its data?',
          fr: 'Que deviennent ses données\u00a0?',
        },
        description: {
          en: 'The data protection officer checks it when it is about people.',
          fr: 'La déléguée à la protection des données le vérifie lorsqu’elles portent sur des personnes.',
        },
      },
    ),
    reason: textField(2000, {
      title: { en: 'Why?', fr: 'Pourquoi\u00a0?' },
      description: {
        en: 'Little used, replaced, too expensive, end of the contract…',
        fr: 'Peu utilisé, remplacé, trop cher, fin du contrat…',
      },
    }),
  },
);
