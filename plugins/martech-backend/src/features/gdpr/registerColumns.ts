import type { LocalizedText } from '@passerelle/plugin-martech-common';

const titles = {
  reference: ['Reference', 'N° / référence'],
  name: ['Name of the processing', 'Nom du traitement'],
  software: ['Software or application', 'Nom du logiciel ou de l’application'],
  created: ['Date of creation', 'Date de création de la fiche'],
  updated: ['Date of last update', 'Date de dernière mise à jour'],
  controller: ['Controller', 'Responsable du traitement'],
  jointController: ['Joint controller', 'Responsable conjoint du traitement'],
  representative: ['Representative', 'Représentant'],
  dpo: ['Data protection officer', 'Délégué à la protection des données'],
  establishment: ['Establishment', 'Établissement'],
  service: ['Department in charge', 'Service chargé de la mise en œuvre'],
  purpose: ['Main purpose', 'Finalité principale'],
  subPurposes: ['Further purposes', 'Sous-finalités'],
  legalBasis: ['Legal basis', 'Base légale'],
  subjects: [
    'Categories of data subjects',
    'Catégories de personnes concernées',
  ],
  categories: ['Categories of personal data', 'Catégories de données'],
  sensitive: ['Sensitive data', 'Données sensibles'],
  retention: ['Retention period', 'Durée de conservation (délai d’effacement)'],
  internalRecipients: ['Internal recipients', 'Destinataires internes'],
  externalRecipients: ['External organisations', 'Organismes externes'],
  processors: ['Processors and subprocessors', 'Sous-traitants'],
  connectedTools: [
    'Tools that receive data',
    'Outils qui reçoivent les données',
  ],
  transfers: ['Transfers outside the EU', 'Transferts de données hors UE'],
  safeguards: ['Countries and safeguards', 'Pays et garanties'],
  hosting: ['Hosting', 'Hébergement'],
  measures: ['Security measures', 'Mesures de sécurité'],
  dpia: ['Impact assessment (DPIA)', 'Analyse d’impact (AIPD)'],
  verdict: ['Verdict of data protection', 'Avis de la protection des données'],
  takenAt: ['As of', 'État au'],
} as const satisfies Record<string, readonly [en: string, fr: string]>;

/** A column of the register. */
export type RegisterColumnId = keyof typeof titles;

/**
 * The columns, in their order: those of the CNIL's model register, its sheet for one processing laid out as one line,
 * and what the portal knows besides (software, hosting, connected tools, verdict, date of the extract).
 *
 * @remarks
 * Sources: registre-traitement-simplifie.ods (CNIL, 2019; reference, dates, actors, main purpose and further ones,
 * categories of data with their time limits, sensitive data, data subjects, recipients, transfers with country and
 * safeguards, security measures) at https://www.cnil.fr/fr/RGDP-le-registre-des-activites-de-traitement, and the basic
 * model in text form (2018; software, internal recipients, external organisations and processors apart). Legal basis
 * and impact assessment are not in the article 30 list; the CNIL recommends to keep them there.
 */
export const registerColumns: ReadonlyArray<{
  id: RegisterColumnId;
  title: LocalizedText;
}> = Object.entries(titles).map(([id, [en, fr]]) => ({
  id: id as RegisterColumnId,
  title: { en, fr },
}));

export function columnTitle(id: RegisterColumnId): LocalizedText {
  const [en, fr] = titles[id];
  return { en, fr };
}
