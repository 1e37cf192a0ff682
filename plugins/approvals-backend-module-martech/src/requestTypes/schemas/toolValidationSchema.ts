import type { JsonObject } from '@backstage/types';
import { describeField } from '../describeField';

/** What a person fills in to ask for the validation of a tool. Only the reason is required. */
export const toolValidationSchema: JsonObject = describeField(
  {
    type: 'object',
    additionalProperties: false,
    required: ['reason'],
    properties: {
      reason: describeField(
        { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' },
        {
          title: {
            en: 'Why should this tool be validated?',
            fr: 'Pourquoi valider cet outil\u00a0?',
          },
          description: {
            en: 'The need that it answers, and what cannot be done without it.',
            fr: 'Le besoin auquel il répond, et ce qui n’est pas possible sans lui.',
          },
        },
      ),
      context: describeField(
        { type: 'string', maxLength: 4000 },
        {
          title: { en: 'Context', fr: 'Contexte' },
          description: {
            en: 'Project, teams, countries, tools that you compared: anything that helps the reviewers.',
            fr: 'Projet, équipes, pays, outils comparés\u00a0: tout ce qui aide les personnes qui examinent la demande.',
          },
        },
      ),
      personalDataExpected: describeField(
        { type: 'boolean' },
        {
          title: {
            en: 'It will hold data about people',
            fr: 'Il contiendra des données sur des personnes',
          },
          description: {
            en: 'Customers, prospects, employees: names, e-mail addresses, behaviour…',
            fr: 'Clients, prospects, salariés\u00a0: noms, adresses e-mail, comportements…',
          },
        },
      ),
      expectedUsers: describeField(
        { type: 'integer', minimum: 1, maximum: 100000 },
        {
          title: { en: 'Expected users', fr: 'Nombre d’utilisateurs prévu' },
          description: {
            en: 'How many people will work with it in the first year.',
            fr: 'Combien de personnes l’utiliseront la première année.',
          },
        },
      ),
      neededBy: describeField(
        { type: 'string', format: 'date' },
        {
          title: { en: 'Needed by', fr: 'Besoin pour le' },
          description: {
            en: 'The date that matters to you. The reviewers see it; it does not shorten the review.',
            fr: 'La date qui compte pour vous. Elle est montrée aux personnes qui examinent la demande, sans raccourcir l’examen.',
          },
        },
      ),
    },
  },
  {
    title: { en: 'Request a validation', fr: 'Demander une validation' },
    description: {
      en: 'Architecture, security, data protection, accessibility and, if it costs money, finance examine the tool.',
      fr: 'L’architecture, la sécurité, la protection des données, l’accessibilité et, si l’outil est payant, les finances l’examinent.',
    },
  },
);
