import { wish, type Tale } from '../lines';

/** Tools that people use without the portal knowing of them, as they told it themselves. */
export const declarations: Tale[] = [
  wish('shadow-it-declaration', 'tally', 'content-editor', 'D-8 10:25', {
    tool: 'Tally',
    url: 'https://tally.so',
    purpose: 'Recueillir les idées d’articles des lecteurs du magazine.',
    people: 3,
    paidBy: 'free',
    customerData: 'yes',
  }),
  wish('shadow-it-declaration', 'calendly', 'tool-owner-deputy', 'D-5 09:55', {
    tool: 'Calendly',
    url: 'https://calendly.com',
    purpose: 'Laisser les clients professionnels choisir leur rendez-vous.',
    people: 6,
    paidBy: 'company_card',
    yearlyCost: 720,
    customerData: 'yes',
  }),
  wish('shadow-it-declaration', 'capcut', 'marketer', 'D-3 16:45', {
    tool: 'CapCut',
    url: 'https://www.capcut.com',
    purpose: 'Monter les vidéos courtes pour les réseaux sociaux.',
    people: 2,
    paidBy: 'expense_claim',
    customerData: 'no',
  }),
];
