import type { JsonObject } from '@backstage/types';
import { describeField } from '../describeField';

/** What a person fills in to ask for access to a tool. Only the reason is required. */
export const toolAccessSchema: JsonObject = describeField(
  {
    type: 'object',
    additionalProperties: false,
    required: ['reason'],
    properties: {
      reason: describeField(
        { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' },
        {
          title: {
            en: 'What do you need it for?',
            fr: 'Pour quoi en avez-vous besoin\u00a0?',
          },
          description: {
            en: 'A campaign, a project, a task: a few words help the owner of the tool to answer quickly.',
            fr: 'Une campagne, un projet, une tâche\u00a0: quelques mots aident le responsable de l’outil à répondre vite.',
          },
        },
      ),
      profile: describeField(
        { type: 'string', enum: ['read', 'contribute', 'administer'] },
        {
          title: { en: 'What you will do in it', fr: 'Ce que vous y ferez' },
          description: {
            en: 'The owner gives the rights that fit. Leave it empty if you do not know.',
            fr: 'Le responsable donne les droits qui conviennent. Laissez vide si vous ne savez pas.',
          },
          enumNames: {
            en: ['Look at results', 'Create and edit', 'Manage settings'],
            fr: [
              'Consulter les résultats',
              'Créer et modifier',
              'Gérer les réglages',
            ],
          },
        },
      ),
      usage: describeField(
        { type: 'string', enum: ['occasional', 'weekly', 'daily'] },
        {
          title: { en: 'How often', fr: 'À quelle fréquence' },
          description: {
            en: 'Helps to choose between your own licence and a shared one.',
            fr: 'Aide à choisir entre une licence à votre nom et une licence partagée.',
          },
          enumNames: {
            en: ['Now and then', 'Every week', 'Every day'],
            fr: ['De temps en temps', 'Chaque semaine', 'Chaque jour'],
          },
        },
      ),
      licences: describeField(
        { type: 'integer', minimum: 1, maximum: 500 },
        {
          title: { en: 'Number of licences', fr: 'Nombre de licences' },
          description: {
            en: 'If you ask for a team. One when left empty.',
            fr: 'Si vous demandez pour une équipe. Une seule si vous laissez vide.',
          },
        },
      ),
      neededUntil: describeField(
        { type: 'string', format: 'date' },
        {
          title: { en: 'Needed until', fr: 'Jusqu’au' },
          description: {
            en: 'Access ends on that day. Leave it empty if you need it for long.',
            fr: 'L’accès prend fin ce jour-là. Laissez vide si le besoin est durable.',
          },
        },
      ),
      acknowledgedConditions: describeField(
        // The page of a tool with conditions of use shows them, and fills this in.
        { type: 'boolean', 'x-only-filled': true },
        {
          title: {
            en: 'I have read the conditions of use and will keep to them',
            fr: 'J’ai lu les conditions d’usage et je les respecterai',
          },
          description: {
            en: 'They stand on the page of the tool.',
            fr: 'Elles figurent sur la page de l’outil.',
          },
        },
      ),
    },
  },
  {
    title: { en: 'Request access', fr: 'Demander un accès' },
    description: {
      en: 'The owner of the tool answers, then opens your access.',
      fr: 'Le responsable de l’outil vous répond, puis ouvre votre accès.',
    },
  },
);
