import {
  amountField,
  choiceField,
  dayField,
  formSchema,
  textField,
} from './fields';

/** A need, before a tool is chosen. Only the need is required. */
export const adviceSchema = formSchema(
  {
    title: { en: 'Ask for advice', fr: 'Demander conseil' },
    description: {
      en: 'Say what you want to achieve; the IT department answers with what exists, or with what to look for.',
      fr: 'Dites ce que vous voulez faire\u00a0; la DSI vous répond avec ce qui existe déjà, ou avec ce qu’il faut chercher.',
    },
  },
  ['need'],
  {
    need: textField(2000, {
      title: {
        en: 'What do you want to do?',
        fr: 'Que voulez-vous faire\u00a0?',
      },
      description: {
        en: 'In your own words: the result that you expect, for whom, and what stands in the way today.',
        fr: 'Avec vos mots\u00a0: le résultat attendu, pour qui, et ce qui vous bloque aujourd’hui.',
      },
    }),
    considered: textField(1000, {
      title: {
        en: 'Tools that you have in mind',
        fr: 'Outils auxquels vous pensez',
      },
      description: {
        en: 'Names or websites, if you have looked at any.',
        fr: 'Des noms ou des sites, si vous en avez déjà regardé.',
      },
    }),
    data: choiceField(
      [
        ['none', 'No data about people', 'Aucune donnée sur des personnes'],
        ['customers', 'Customers or prospects', 'Des clients ou des prospects'],
        ['employees', 'Employees', 'Des salariés'],
        ['unknown', 'I do not know', 'Je ne sais pas'],
      ],
      {
        title: { en: 'Data about whom?', fr: 'Des données sur qui\u00a0?' },
        description: {
          en: 'Decides which tools come into question.',
          fr: 'Oriente le choix des outils possibles.',
        },
      },
    ),
    budget: amountField({
      title: {
        en: 'Budget a year, in euros',
        fr: 'Budget annuel, en euros',
      },
      description: {
        en: 'An order of magnitude. Leave it empty if there is none yet.',
        fr: 'Un ordre de grandeur. Laissez vide s’il n’y en a pas encore.',
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
