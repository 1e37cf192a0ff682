import type { JsonObject } from '@backstage/types';
import {
  choiceField,
  countField,
  dayField,
  formSchema,
  textField,
  yesNoField,
} from './fields';

/** What a person fills in to ask for access to a tool. Only the reason is required. */
export const toolAccessSchema: JsonObject = formSchema(
  {
    title: { en: 'Request access', fr: 'Demander un accès' },
    description: {
      en: 'The owner of the tool answers, then opens your access.',
      fr: 'Le responsable de l’outil vous répond, puis ouvre votre accès.',
    },
  },
  ['reason'],
  {
    reason: textField(2_000, {
      title: {
        en: 'What do you need it for?',
        fr: 'Pour quoi en avez-vous besoin\u00a0?',
      },
      description: {
        en: 'A campaign, a project, a task: a few words help the owner of the tool to answer quickly.',
        fr: 'Une campagne, un projet, une tâche\u00a0: quelques mots aident le responsable de l’outil à répondre vite.',
      },
    }),
    profile: choiceField(
      [
        ['read', 'Look at results', 'Consulter les résultats'],
        ['contribute', 'Create and edit', 'Créer et modifier'],
        ['administer', 'Manage settings', 'Gérer les réglages'],
      ],
      {
        title: { en: 'What you will do in it', fr: 'Ce que vous y ferez' },
        description: {
          en: 'The owner gives the rights that fit. Leave it empty if you do not know.',
          fr: 'Le responsable donne les droits qui conviennent. Laissez vide si vous ne savez pas.',
        },
      },
    ),
    usage: choiceField(
      [
        ['occasional', 'Now and then', 'De temps en temps'],
        ['weekly', 'Every week', 'Chaque semaine'],
        ['daily', 'Every day', 'Chaque jour'],
      ],
      {
        title: { en: 'How often', fr: 'À quelle fréquence' },
        description: {
          en: 'Helps to choose between your own licence and a shared one.',
          fr: 'Aide à choisir entre une licence à votre nom et une licence partagée.',
        },
      },
    ),
    licences: countField(500, {
      title: { en: 'Number of licences', fr: 'Nombre de licences' },
      description: {
        en: 'If you ask for a team. One when left empty.',
        fr: 'Si vous demandez pour une équipe. Une seule si vous laissez vide.',
      },
    }),
    neededUntil: dayField({
      title: { en: 'Needed until', fr: 'Jusqu’au' },
      description: {
        en: 'Access ends on that day. Leave it empty if you need it for long.',
        fr: 'L’accès prend fin ce jour-là. Laissez vide si le besoin est durable.',
      },
    }),
    acknowledgedConditions: {
      ...yesNoField({
        title: {
          en: 'I have read the conditions of use and will keep to them',
          fr: 'J’ai lu les conditions d’usage et je les respecterai',
        },
        description: {
          en: 'They stand on the page of the tool.',
          fr: 'Elles figurent sur la page de l’outil.',
        },
      }),
      // The page of a tool with conditions of use shows them, and fills this in.
      'x-only-filled': true,
    },
  },
);
