import type {
  CostBand,
  IntegrationStatus,
  LocalizedText,
  ToolStatus,
} from '@passerelle/plugin-martech-common';

/** What the registry derives, in words; no cell of a file changes it. */
export const statusTitles: Readonly<Record<ToolStatus, LocalizedText>> = {
  detected: { en: 'Detected', fr: 'Détecté' },
  referenced: { en: 'Listed', fr: 'Référencé' },
  in_review: { en: 'In review', fr: 'En revue' },
  pilot: { en: 'Pilot', fr: 'En évaluation' },
  approved: { en: 'Approved', fr: 'Validé' },
  approved_with_conditions: {
    en: 'Approved with conditions',
    fr: 'Validé sous conditions',
  },
  refused: { en: 'Refused', fr: 'Refusé' },
  suspended: { en: 'Suspended', fr: 'Suspendu' },
  retiring: { en: 'Retiring', fr: 'En retrait' },
  retired: { en: 'Retired', fr: 'Retiré' },
};

export const costBandTitles: Readonly<Record<CostBand, LocalizedText>> = {
  free: { en: 'Free', fr: 'Gratuit' },
  under_1000: {
    en: 'Less than €1,000 a year',
    fr: 'Moins de 1 000 € par an',
  },
  '1000_5000': {
    en: '€1,000 to €5,000 a year',
    fr: 'De 1 000 à 5 000 € par an',
  },
  '5000_20000': {
    en: '€5,000 to €20,000 a year',
    fr: 'De 5 000 à 20 000 € par an',
  },
  '20000_100000': {
    en: '€20,000 to €100,000 a year',
    fr: 'De 20 000 à 100 000 € par an',
  },
  over_100000: {
    en: 'More than €100,000 a year',
    fr: 'Plus de 100 000 € par an',
  },
};

export const integrationTitles: Readonly<
  Record<IntegrationStatus, LocalizedText>
> = {
  live: { en: 'Connected', fr: 'En service' },
  in_progress: { en: 'Being connected', fr: 'En cours' },
  planned: { en: 'Connection planned', fr: 'Prévue' },
  none: { en: 'Not connected', fr: 'Aucune' },
};
