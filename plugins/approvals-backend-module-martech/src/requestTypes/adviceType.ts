import type { RequestType } from '@passerelle/plugin-approvals-node';
import { adviceSchema } from './schemas/adviceSchema';
import { summarizeAdvice } from './summaries';

/** A need, and an answer of the IT department before a tool is chosen. Nothing is decided by it. */
export const adviceType: RequestType = {
  id: 'advice',
  title: { en: 'Advice', fr: 'Conseil' },
  description: {
    en: 'Ask the IT department before you choose a tool.',
    fr: 'Demander l’avis de la DSI avant de choisir un outil.',
  },
  schema: adviceSchema,
  subject: 'none',
  summarize: summarizeAdvice,
};
