import type { LocalizedText } from '@passerelle/plugin-approvals-common';

const labels: Record<string, [en: string, fr: string]> = {
  type: ['Kind', 'Nature'],
  lifecycle: ['Life cycle', 'Cycle de vie'],
  vendor: ['Vendor', 'Éditeur'],
  category: ['Category', 'Catégorie'],
  capabilities: ['What it can do', 'Fonctions'],
  'title/en': ['Name in English', 'Nom en anglais'],
  'title/fr': ['Name in French', 'Nom en français'],
  'summary/en': ['Summary in English', 'Résumé en anglais'],
  'summary/fr': ['Summary in French', 'Résumé en français'],
  url: ['Website', 'Site web'],
  statusPage: ['Status page', 'Page d’état du service'],
  healthUrl: ['Health address', 'Adresse de surveillance'],
  'owners/technical': ['Technical owner', 'Responsable technique'],
  'owners/budget': ['Budget owner', 'Responsable du budget'],
  'hosting/model': ['Hosting', 'Hébergement'],
  'hosting/region': ['Region of hosting', 'Région d’hébergement'],
  flows: ['Data flows', 'Flux de données'],
  apis: ['APIs', 'API'],
  'data/classification': ['Data class', 'Classe de données'],
  'data/personal': ['Personal data', 'Données personnelles'],
  'data/subjects': ['People concerned', 'Personnes concernées'],
  'data/categories': ['Categories of data', 'Catégories de données'],
  'data/specialCategories': ['Sensitive data', 'Données sensibles'],
  'data/legalBasis': ['Legal basis', 'Base légale'],
  'data/retention': ['Kept for', 'Durée de conservation'],
  'data/subprocessors': ['Subprocessors', 'Sous-traitants ultérieurs'],
  'data/transfersOutsideEu': [
    'Transfers outside the EU',
    'Transferts hors de l’UE',
  ],
  'data/dpa': [
    'Data processing agreement',
    'Accord de sous-traitance des données',
  ],
  'data/dpia': ['Impact assessment', 'Analyse d’impact (AIPD)'],
  'security/sso': ['Single sign-on', 'Authentification unique'],
  'security/mfa': ['Second factor', 'Second facteur'],
  'security/certifications': ['Certifications', 'Certifications'],
  'finance/annualCost': ['Yearly cost', 'Coût annuel'],
  'finance/currency': ['Currency', 'Devise'],
  'finance/licences': ['Licences', 'Licences'],
  'finance/contractStart': ['Start of the contract', 'Début du contrat'],
  'finance/contractEnd': ['End of the contract', 'Fin du contrat'],
  'finance/noticePeriod': ['Notice period', 'Préavis'],
  'finance/autoRenewal': ['Automatic renewal', 'Tacite reconduction'],
  'accessibility/level': ['Accessibility', 'Accessibilité'],
  'accessibility/statement': [
    'Accessibility statement',
    'Déclaration d’accessibilité',
  ],
};

/** The fields of a tool's sheet in words, for reviewers who never saw its YAML. */
export const sheetFieldLabels: Record<string, LocalizedText> =
  Object.fromEntries(
    Object.entries(labels).map(([field, [en, fr]]) => [
      `/subject/${field}`,
      { en, fr },
    ]),
  );
