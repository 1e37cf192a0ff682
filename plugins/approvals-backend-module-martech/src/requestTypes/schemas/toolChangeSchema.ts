import { choiceField, dayField, formSchema, textField } from './fields';

/** A change of what the sheet of a tool says, agreed before it is made. */
export const toolChangeSchema = formSchema(
  {
    title: { en: 'Announce a change', fr: 'Signaler un changement' },
    description: {
      en: 'Those whom the change concerns agree, then the sheet of the tool is brought up to date.',
      fr: 'Les personnes concernées donnent leur accord, puis la fiche de l’outil est mise à jour.',
    },
  },
  ['area', 'change', 'reason'],
  {
    area: choiceField(
      [
        ['data', 'The data that it holds', 'Les données qu’il contient'],
        [
          'hosting',
          'Where it is hosted, or by whom',
          'Son hébergement ou ses sous-traitants',
        ],
        ['security', 'Sign-in and security', 'La connexion et la sécurité'],
        [
          'cost',
          'Cost, licences or contract',
          'Le coût, les licences ou le contrat',
        ],
        [
          'integration',
          'Connections with other tools',
          'Les connexions avec d’autres outils',
        ],
        [
          'usage',
          'What it is used for, and by whom',
          'Son usage et ses utilisateurs',
        ],
        ['owners', 'Who looks after it', 'Ses responsables'],
        ['several', 'Several of these', 'Plusieurs de ces points'],
      ],
      {
        title: { en: 'What changes?', fr: 'Qu’est-ce qui change\u00a0?' },
        description: {
          en: 'Decides who is asked.',
          fr: 'Détermine les personnes consultées.',
        },
      },
    ),
    change: textField(4000, {
      title: { en: 'The change', fr: 'Le changement' },
      description: {
        en: 'How it is today, and how it will be.',
        fr: 'Comment c’est aujourd’hui, et comment ce sera.',
      },
    }),
    reason: textField(2000, {
      title: { en: 'Why?', fr: 'Pourquoi\u00a0?' },
      description: {
        en: 'A new need, an announcement of the vendor, a mistake in the sheet…',
        fr: 'Un nouveau besoin, une annonce de l’éditeur, une erreur dans la fiche…',
      },
    }),
    effectiveOn: dayField({
      title: { en: 'From', fr: 'À partir du' },
      description: {
        en: 'The day of the change, if it is known.',
        fr: 'Le jour du changement, s’il est connu.',
      },
    }),
  },
);
