import type { JsonObject } from '@backstage/types';
import { describeField } from '../describeField';

const tool = describeField(
  { type: 'string', minLength: 1, maxLength: 100, pattern: '\\S' },
  {
    title: { en: 'Which tool?', fr: 'Quel outil\u00a0?' },
    description: {
      en: 'Its name, as you know it.',
      fr: 'Son nom, tel que vous le connaissez.',
    },
  },
);

const purpose = describeField(
  { type: 'string', minLength: 1, maxLength: 1000, pattern: '\\S' },
  {
    title: { en: 'What do you use it for?', fr: 'À quoi vous sert-il\u00a0?' },
    description: {
      en: 'A few words are enough.',
      fr: 'Quelques mots suffisent.',
    },
  },
);

const url = describeField(
  { type: 'string', maxLength: 500, pattern: '\\S' },
  {
    title: { en: 'Its website', fr: 'Son site web' },
    description: {
      en: 'For instance tally.so. Leave it empty if you do not know.',
      fr: 'Par exemple tally.so. Laissez vide si vous ne savez pas.',
    },
  },
);

const people = describeField(
  { type: 'integer', minimum: 1, maximum: 100_000 },
  {
    title: { en: 'How many people use it?', fr: 'Combien de personnes\u00a0?' },
    description: {
      en: 'Roughly, yourself included.',
      fr: 'À peu près, vous compris.',
    },
  },
);

const since = describeField(
  { type: 'string', format: 'date' },
  {
    title: { en: 'Since when?', fr: 'Depuis quand\u00a0?' },
    description: {
      en: 'The month is enough.',
      fr: 'Le mois suffit.',
    },
  },
);

const paidBy = describeField(
  {
    type: 'string',
    enum: ['free', 'company_card', 'invoice', 'expense_claim', 'unknown'],
  },
  {
    title: { en: 'Who pays for it?', fr: 'Qui le paie\u00a0?' },
    description: {
      en: 'However it is paid: it helps to see what can be grouped.',
      fr: 'Quel que soit le moyen\u00a0: cela aide à voir ce qui peut être regroupé.',
    },
    enumNames: {
      en: [
        'It is free',
        'A company card',
        'An invoice',
        'An expense claim',
        'I do not know',
      ],
      fr: [
        'Il est gratuit',
        'Une carte de l’entreprise',
        'Une facture',
        'Une note de frais',
        'Je ne sais pas',
      ],
    },
  },
);

const yearlyCost = describeField(
  { type: 'number', minimum: 0, maximum: 1_000_000_000 },
  {
    title: { en: 'Cost per year, in euros', fr: 'Coût par an, en euros' },
    description: {
      en: 'An order of magnitude. Leave it empty if you do not know.',
      fr: 'Un ordre de grandeur. Laissez vide si vous ne savez pas.',
    },
  },
);

const customerData = describeField(
  { type: 'string', enum: ['yes', 'no', 'unknown'] },
  {
    title: {
      en: 'Does it hold data of customers?',
      fr: 'Contient-il des données de clients\u00a0?',
    },
    description: {
      en: 'Names, e-mail addresses, orders, answers to a form…',
      fr: 'Noms, adresses e-mail, commandes, réponses à un formulaire…',
    },
    enumNames: {
      en: ['Yes', 'No', 'I do not know'],
      fr: ['Oui', 'Non', 'Je ne sais pas'],
    },
  },
);

/** What somebody tells of a tool that they use. Its name and what it is for are enough. */
export const shadowDeclarationSchema: JsonObject = describeField(
  {
    type: 'object',
    additionalProperties: false,
    required: ['tool', 'purpose'],
    properties: {
      tool,
      purpose,
      url,
      people,
      since,
      paidBy,
      yearlyCost,
      customerData,
    },
  },
  {
    title: {
      en: 'Tell us about a tool that you use',
      fr: 'Signaler un outil que vous utilisez',
    },
    description: {
      en: 'Thank you: this helps to protect your data and to find you the best terms. Nobody is blamed.',
      fr: 'Merci, cela nous aide à protéger vos données et à vous obtenir de bonnes conditions. Personne n’est mis en cause.',
    },
  },
);
