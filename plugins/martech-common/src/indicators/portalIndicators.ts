import type { IndicatorDefinition } from './types';

/**
 * The indicators that the portal computes itself, once a day.
 *
 * @public
 */
export const portalIndicators = [
  {
    id: 'approval-lead-time',
    title: {
      en: 'Time to an answer',
      fr: 'Délai de réponse',
    },
    formula: {
      en: 'Median number of days between a request for validation and its answer, weekends included, over the answers of the last 90 days.',
      fr: 'Nombre médian de jours entre une demande de validation et sa réponse, week-ends compris, sur les réponses des 90 derniers jours.',
    },
    unit: 'days',
    source: { en: 'Requests of the portal', fr: 'Demandes du portail' },
    target: 10,
    direction: 'down',
    origin: 'portal',
  },
  {
    id: 'criteria-coverage',
    title: {
      en: 'Tools examined',
      fr: 'Outils examinés',
    },
    formula: {
      en: 'Among the tools in use, the share of the five criteria that have a favourable verdict that still holds, or that do not matter for the tool. A tool is in use unless it is refused, suspended or retired.',
      fr: 'Parmi les outils utilisés, la part des cinq critères dont l’avis est favorable et encore valable, ou sans objet pour l’outil. Un outil est utilisé sauf s’il est refusé, suspendu ou retiré.',
    },
    unit: 'percent',
    source: { en: 'Validation passports', fr: 'Passeports de validation' },
    target: 0.8,
    direction: 'up',
    origin: 'portal',
  },
  {
    id: 'satisfaction',
    title: { en: 'Satisfaction', fr: 'Satisfaction' },
    formula: {
      en: 'Mean of all ratings that colleagues gave to tools in use, out of five; each rating counts once.',
      fr: 'Moyenne de toutes les notes données par les collègues aux outils utilisés, sur cinq ; chaque note compte une fois.',
    },
    unit: 'rating',
    source: { en: 'Ratings in the portal', fr: 'Notes dans le portail' },
    target: 4,
    direction: 'up',
    origin: 'portal',
  },
  {
    id: 'adoption',
    title: { en: 'Adoption', fr: 'Adoption' },
    formula: {
      en: 'Accesses open through the portal, divided by the licences bought, over the tools in use whose sheet names a number of licences.',
      fr: 'Accès ouverts par le portail, divisés par les licences achetées, pour les outils utilisés dont la fiche indique un nombre de licences.',
    },
    unit: 'percent',
    source: {
      en: 'Accesses of the portal, tool sheets',
      fr: 'Accès du portail, fiches des outils',
    },
    target: 0.7,
    direction: 'up',
    origin: 'portal',
  },
  {
    id: 'availability',
    title: { en: 'Availability', fr: 'Disponibilité' },
    formula: {
      en: 'Share of the checks of the day at which the watched tools worked, slowly or not. Checks that got no information do not count.',
      fr: 'Part des contrôles de la journée où les outils surveillés fonctionnaient, même au ralenti. Les contrôles sans information ne comptent pas.',
    },
    unit: 'percent',
    source: {
      en: 'Status pages of vendors, health addresses of our services',
      fr: 'Pages d’état des éditeurs, adresses de surveillance de nos services',
    },
    target: 0.995,
    direction: 'up',
    origin: 'portal',
  },
  {
    id: 'out-of-the-shadow',
    title: {
      en: 'Tools brought into the open',
      fr: 'Outils sortis de l’ombre',
    },
    formula: {
      en: 'Number of tools that were used without being known to IT, were declared, and have been listed since.',
      fr: 'Nombre d’outils utilisés à l’insu de la DSI, déclarés, puis référencés.',
    },
    unit: 'count',
    source: { en: 'History of the tools', fr: 'Historique des outils' },
    direction: 'up',
    origin: 'portal',
  },
] as const satisfies readonly IndicatorDefinition[];

/** @public */
export type PortalIndicatorId = (typeof portalIndicators)[number]['id'];
