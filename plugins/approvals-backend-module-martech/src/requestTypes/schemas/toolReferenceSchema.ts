import { taxonomy } from '@passerelle/plugin-martech-common';
import {
  amountField,
  choiceField,
  countField,
  entityField,
  formSchema,
  textField,
  yesNoField,
} from './fields';
import { describeField } from '../describeField';

const families = taxonomy.categories
  .flatMap(({ subcategories }) => subcategories)
  .map(({ id, title }) => [id, title.en, title.fr] as const)
  .sort(([, , one], [, , other]) => one.localeCompare(other, 'fr'));

/** A tool that the catalogue does not have. */
export const toolReferenceSchema = formSchema(
  {
    title: {
      en: 'Have a tool listed',
      fr: 'Faire référencer un outil',
    },
    description: {
      en: 'The tool gets its page in the catalogue. It may be used once it is validated, or tried in a pilot.',
      fr: 'L’outil obtient sa page au catalogue. Il pourra être utilisé une fois validé, ou essayé lors d’un pilote.',
    },
  },
  ['title', 'summary', 'category', 'need'],
  {
    title: textField(100, {
      title: { en: 'Name of the tool', fr: 'Nom de l’outil' },
      description: {
        en: 'As its vendor writes it.',
        fr: 'Comme l’écrit son éditeur.',
      },
    }),
    summary: textField(240, {
      title: { en: 'What does it do?', fr: 'Que fait-il\u00a0?' },
      description: {
        en: 'In one sentence that colleagues understand.',
        fr: 'En une phrase que vos collègues comprennent.',
      },
    }),
    category: choiceField(families, {
      title: { en: 'Family', fr: 'Famille' },
      description: {
        en: 'The nearest one. The IT department corrects it if need be.',
        fr: 'La plus proche. La DSI la corrige au besoin.',
      },
    }),
    need: textField(2000, {
      title: {
        en: 'What do you need it for?',
        fr: 'Pour quoi en avez-vous besoin\u00a0?',
      },
      description: {
        en: 'The need that no tool of the catalogue answers.',
        fr: 'Le besoin auquel aucun outil du catalogue ne répond.',
      },
    }),
    url: describeField(
      {
        type: 'string',
        maxLength: 200,
        pattern: '^https://[^\\s/@?#]+(?:[/?#]\\S*)?$',
      },
      {
        title: { en: 'Website', fr: 'Site web' },
        description: {
          en: 'The address of its site, which begins with https://',
          fr: 'L’adresse de son site, qui commence par https://',
        },
      },
    ),
    vendor: textField(100, {
      title: { en: 'Vendor', fr: 'Éditeur' },
      description: {
        en: 'The company behind it, if you know.',
        fr: 'L’entreprise qui l’édite, si vous la connaissez.',
      },
    }),
    owner: entityField(['group', 'user'], {
      title: {
        en: 'Who would look after it?',
        fr: 'Qui en serait responsable\u00a0?',
      },
      description: {
        en: 'The team or person who would answer for it. Your team when left empty.',
        fr: 'L’équipe ou la personne qui en répondrait. Votre équipe si vous laissez vide.',
      },
    }),
    expectedUsers: countField(100_000, {
      title: { en: 'Expected users', fr: 'Nombre d’utilisateurs prévu' },
      description: {
        en: 'How many people would work with it in the first year.',
        fr: 'Combien de personnes l’utiliseraient la première année.',
      },
    }),
    annualCost: amountField({
      title: {
        en: 'Expected cost a year, in euros',
        fr: 'Coût annuel prévu, en euros',
      },
      description: {
        en: 'An order of magnitude, 0 if it is free.',
        fr: 'Un ordre de grandeur, 0 s’il est gratuit.',
      },
    }),
    personalData: yesNoField({
      title: {
        en: 'It would hold data about people',
        fr: 'Il contiendrait des données sur des personnes',
      },
      description: {
        en: 'Customers, prospects, employees: names, e-mail addresses, behaviour…',
        fr: 'Clients, prospects, salariés\u00a0: noms, adresses e-mail, comportements…',
      },
    }),
  },
);
