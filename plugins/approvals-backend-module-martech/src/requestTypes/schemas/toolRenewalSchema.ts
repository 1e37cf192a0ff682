import { renewalDecisions } from '@passerelle/plugin-martech-common';
import {
  amountField,
  choiceField,
  countField,
  dayField,
  formSchema,
  textField,
} from './fields';

const decisionWords = {
  renew: ['Keep it as it is', 'Le reconduire tel quel'],
  renegotiate: ['Keep it and renegotiate', 'Le reconduire en renégociant'],
  leave: ['Leave it', 'Ne pas le reconduire'],
} as const;

/** What becomes of the contract of a tool. Only the reason is required: the portal files it by itself, ahead of notice. */
export const toolRenewalSchema = formSchema(
  {
    title: { en: 'Renew the contract', fr: 'Reconduire le contrat' },
    description: {
      en: 'The owner of the tool, finance and, above an amount, the IT department decide in time.',
      fr: 'Le responsable de l’outil, les finances et, au-delà d’un montant, la DSI décident à temps.',
    },
  },
  ['reason'],
  {
    decision: choiceField(
      renewalDecisions.map(code => [code, ...decisionWords[code]] as const),
      {
        title: { en: 'What do you propose?', fr: 'Que proposez-vous\u00a0?' },
        description: {
          en: 'Keeping it, when left empty.',
          fr: 'La reconduction, si vous laissez vide.',
        },
      },
    ),
    reason: textField(2000, {
      title: { en: 'Why?', fr: 'Pourquoi\u00a0?' },
      description: {
        en: 'How much it is used, what it brings, what has changed since last time.',
        fr: 'Son usage, ce qu’il apporte, ce qui a changé depuis la dernière fois.',
      },
    }),
    periodStart: dayField({
      title: { en: 'From', fr: 'Du' },
      description: {
        en: 'The first day of the new period.',
        fr: 'Le premier jour de la nouvelle période.',
      },
    }),
    periodEnd: dayField({
      title: { en: 'To', fr: 'Au' },
      description: {
        en: 'The last day of the new period.',
        fr: 'Le dernier jour de la nouvelle période.',
      },
    }),
    annualCost: amountField({
      title: { en: 'Cost a year, in euros', fr: 'Coût annuel, en euros' },
      description: {
        en: 'As the vendor proposes it.',
        fr: 'Selon la proposition de l’éditeur.',
      },
    }),
    licences: countField(100_000, {
      title: { en: 'Number of licences', fr: 'Nombre de licences' },
      description: {
        en: 'How many are needed, not how many there are.',
        fr: 'Celles dont vous avez besoin, et non celles qui existent.',
      },
    }),
  },
);
