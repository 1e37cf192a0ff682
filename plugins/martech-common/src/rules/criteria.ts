import { criterionIds, type CriterionId, type LocalizedText } from '../types';

/**
 * What a criterion asks, and the fields of the canonical sheet (JSON Pointers) on which its verdict depends:
 * when one of them changes, this criterion reopens and the others stand.
 *
 * @public
 */
export type CriterionDefinition = {
  id: CriterionId;
  title: LocalizedText;
  fields: readonly string[];
  checklist: readonly LocalizedText[];
};

/** @public */
export const criterionDefinitions: Readonly<
  Record<CriterionId, CriterionDefinition>
> = {
  architecture: {
    id: 'architecture',
    title: { en: 'Architecture', fr: 'Architecture' },
    fields: [
      '/category',
      '/capabilities',
      '/url',
      '/hosting',
      '/flows',
      '/apis',
      '/consumedApis',
    ],
    checklist: [
      {
        en: 'No tool already in the catalogue meets the same need',
        fr: 'Aucun outil déjà au catalogue ne répond au même besoin',
      },
      {
        en: 'Every data flow is described: with what, in which direction, how',
        fr: 'Chaque flux de données est décrit : avec quel outil, dans quel sens, comment',
      },
      {
        en: 'Integration goes through documented APIs or the usual platform',
        fr: 'L’intégration passe par des API documentées ou par la plateforme habituelle',
      },
      {
        en: 'We can leave: data can be exported in an open format',
        fr: 'La réversibilité est prévue : les données s’exportent dans un format ouvert',
      },
    ],
  },
  security: {
    id: 'security',
    title: { en: 'Security', fr: 'Sécurité' },
    fields: [
      '/vendor',
      '/url',
      '/hosting',
      '/flows',
      '/data/classification',
      '/security',
    ],
    checklist: [
      {
        en: 'People sign in with the company account, with a second factor',
        fr: 'La connexion se fait avec le compte de l’entreprise et un second facteur',
      },
      {
        en: 'Certifications are current and cover the service that we use',
        fr: 'Les certifications sont à jour et couvrent le service utilisé',
      },
      {
        en: 'Access rights can be limited by role and withdrawn at once',
        fr: 'Les droits se limitent par rôle et se retirent immédiatement',
      },
      {
        en: 'Data is encrypted in transit and at rest, and accesses are logged',
        fr: 'Les données sont chiffrées en transit et au repos, et les accès journalisés',
      },
    ],
  },
  privacy: {
    id: 'privacy',
    title: { en: 'Data protection', fr: 'Protection des données' },
    fields: ['/vendor', '/hosting', '/flows', '/data'],
    checklist: [
      {
        en: 'Purpose, legal basis and retention are stated',
        fr: 'La finalité, la base légale et la durée de conservation sont indiquées',
      },
      {
        en: 'Only the data that the purpose needs is collected',
        fr: 'Seules les données nécessaires à la finalité sont collectées',
      },
      {
        en: 'The data processing agreement is signed and lists the subprocessors',
        fr: 'L’accord de sous-traitance est signé et énumère les sous-traitants ultérieurs',
      },
      {
        en: 'Transfers outside the European Union are covered, or there are none',
        fr: 'Les transferts hors de l’Union européenne sont encadrés, ou inexistants',
      },
      {
        en: 'An impact assessment is done where it is required',
        fr: 'L’analyse d’impact est faite lorsqu’elle est obligatoire',
      },
    ],
  },
  finance: {
    id: 'finance',
    title: { en: 'Finance', fr: 'Finance' },
    fields: ['/vendor', '/finance', '/owners/budget'],
    checklist: [
      {
        en: 'The yearly cost is in a budget, and its owner agrees',
        fr: 'Le coût annuel est inscrit à un budget et son responsable est d’accord',
      },
      {
        en: 'The number of licences matches the expected use',
        fr: 'Le nombre de licences correspond à l’usage prévu',
      },
      {
        en: 'End of contract, notice period and renewal are known',
        fr: 'La fin du contrat, le préavis et le mode de reconduction sont connus',
      },
    ],
  },
  accessibility: {
    id: 'accessibility',
    title: { en: 'Accessibility', fr: 'Accessibilité' },
    fields: ['/url', '/accessibility'],
    checklist: [
      {
        en: 'The accessibility statement of the vendor is recent',
        fr: 'La déclaration d’accessibilité de l’éditeur est récente',
      },
      {
        en: 'The main tasks can be done with the keyboard and a screen reader',
        fr: 'Les tâches principales se font au clavier et avec un lecteur d’écran',
      },
      {
        en: 'What the tool produces (pages, e-mails) can be made accessible',
        fr: 'Ce que l’outil produit (pages, e-mails) peut être rendu accessible',
      },
    ],
  },
};

/**
 * The fields of the canonical sheet on which each criterion depends, as JSON Pointers.
 *
 * @public
 */
export const criterionFields: Readonly<Record<CriterionId, readonly string[]>> =
  {
    architecture: criterionDefinitions.architecture.fields,
    security: criterionDefinitions.security.fields,
    privacy: criterionDefinitions.privacy.fields,
    finance: criterionDefinitions.finance.fields,
    accessibility: criterionDefinitions.accessibility.fields,
  };

function touches(changed: string, field: string): boolean {
  return (
    changed === field ||
    changed.startsWith(`${field}/`) ||
    field.startsWith(`${changed}/`)
  );
}

/**
 * The criteria that a change of the sheet reopens.
 *
 * @param changedPaths - from {@link changedSheetPaths}.
 * @public
 */
export function dependentCriteria(
  changedPaths: readonly string[],
): CriterionId[] {
  return criterionIds.filter(id =>
    changedPaths.some(changed =>
      criterionFields[id].some(field => touches(changed, field)),
    ),
  );
}
