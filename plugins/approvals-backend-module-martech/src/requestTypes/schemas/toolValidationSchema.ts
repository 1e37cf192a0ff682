import type { JsonObject } from '@backstage/types';
import { describeField } from '../describeField';
import {
  countField,
  dayField,
  formSchema,
  textField,
  yesNoField,
} from './fields';

/** What a person fills in to ask for the validation of a tool. Only the reason is required. */
export const toolValidationSchema: JsonObject = formSchema(
  {
    title: { en: 'Request a validation', fr: 'Demander une validation' },
    description: {
      en: 'Architecture, security, data protection, accessibility and, if it costs money, finance examine the tool.',
      fr: 'L’architecture, la sécurité, la protection des données, l’accessibilité et, si l’outil est payant, les finances l’examinent.',
    },
  },
  ['reason'],
  {
    reason: textField(2_000, {
      title: {
        en: 'Why should this tool be validated?',
        fr: 'Pourquoi valider cet outil\u00a0?',
      },
      description: {
        en: 'The need that it answers, and what cannot be done without it.',
        fr: 'Le besoin auquel il répond, et ce qui n’est pas possible sans lui.',
      },
    }),
    // May be blank, as in the requests that were filed with it so.
    context: describeField(
      { type: 'string', maxLength: 4_000 },
      {
        title: { en: 'Context', fr: 'Contexte' },
        description: {
          en: 'Project, teams, countries, tools that you compared: anything that helps the reviewers.',
          fr: 'Projet, équipes, pays, outils comparés\u00a0: tout ce qui aide les personnes qui examinent la demande.',
        },
      },
    ),
    personalDataExpected: yesNoField({
      title: {
        en: 'It will hold data about people',
        fr: 'Il contiendra des données sur des personnes',
      },
      description: {
        en: 'Customers, prospects, employees: names, e-mail addresses, behaviour…',
        fr: 'Clients, prospects, salariés\u00a0: noms, adresses e-mail, comportements…',
      },
    }),
    expectedUsers: countField(100_000, {
      title: { en: 'Expected users', fr: 'Nombre d’utilisateurs prévu' },
      description: {
        en: 'How many people will work with it in the first year.',
        fr: 'Combien de personnes l’utiliseront la première année.',
      },
    }),
    neededBy: dayField({
      title: { en: 'Needed by', fr: 'Besoin pour le' },
      description: {
        en: 'The date that matters to you. The reviewers see it; it does not shorten the review.',
        fr: 'La date qui compte pour vous. Elle est montrée aux personnes qui examinent la demande, sans raccourcir l’examen.',
      },
    }),
  },
);
