import {
  countField,
  dayField,
  formSchema,
  textField,
  textsField,
  yesNoField,
} from './fields';

/** A trial of a tool that is listed and not validated yet, with an end and something to find out. */
export const toolPilotSchema = formSchema(
  {
    title: {
      en: 'Try the tool in a pilot',
      fr: 'Essayer l’outil lors d’un pilote',
    },
    description: {
      en: 'A few people use it for some weeks. At the end you say whether it kept its promises; then a validation is asked for, or not.',
      fr: 'Quelques personnes l’utilisent pendant quelques semaines. À la fin, vous dites s’il a tenu ses promesses\u00a0; sa validation est alors demandée, ou non.',
    },
  },
  ['startDate', 'endDate', 'successCriteria', 'reason'],
  {
    reason: textField(2000, {
      title: { en: 'Why this tool?', fr: 'Pourquoi cet outil\u00a0?' },
      description: {
        en: 'What you hope for, compared with what exists.',
        fr: 'Ce que vous en attendez par rapport à l’existant.',
      },
    }),
    startDate: dayField({
      title: { en: 'From', fr: 'Du' },
      description: {
        en: 'The first day of the pilot.',
        fr: 'Le premier jour du pilote.',
      },
    }),
    endDate: dayField({
      title: { en: 'To', fr: 'Au' },
      description: {
        en: 'The last day, at most six months later.',
        fr: 'Le dernier jour, six mois plus tard au plus.',
      },
    }),
    successCriteria: textsField(
      {
        maxLength: 200,
        title: { en: 'Success criterion', fr: 'Critère de réussite' },
      },
      { minItems: 1, maxItems: 10 },
      {
        title: {
          en: 'What would make it a success?',
          fr: 'À quoi verra-t-on que c’est une réussite\u00a0?',
        },
        description: {
          en: 'Something that can be observed, for instance: “two campaigns sent without help”.',
          fr: 'Quelque chose d’observable, par exemple\u00a0: «\u00a0deux campagnes envoyées sans aide\u00a0».',
        },
      },
    ),
    team: textField(200, {
      title: { en: 'Who tries it?', fr: 'Qui l’essaie\u00a0?' },
      description: {
        en: 'The team or the people.',
        fr: 'L’équipe ou les personnes.',
      },
    }),
    expectedUsers: countField(1000, {
      title: { en: 'Number of people', fr: 'Nombre de personnes' },
      description: {
        en: 'A pilot is small: ten people often are enough.',
        fr: 'Un pilote reste petit\u00a0: dix personnes suffisent souvent.',
      },
    }),
    realData: yesNoField({
      title: {
        en: 'With real data about people',
        fr: 'Avec de vraies données sur des personnes',
      },
      description: {
        en: 'Without, invented data is used, and the answer comes sooner.',
        fr: 'Sinon, des données fictives sont utilisées et la réponse vient plus vite.',
      },
    }),
  },
);
