import type {
  GapGravity,
  LocalizedText,
  ToolDataSheet,
  ToolSheet,
} from '@passerelle/plugin-martech-common';
import type { ToolState } from '../../domain/ToolState';
import { isProcessedElsewhere } from './processing';
import type { RegisterColumnId } from './registerColumns';

/** Who knows what is missing. */
export type Knower = 'business' | 'technical' | 'privacy';

/** Something that the register lacks of a tool. */
export type Gap = {
  cell: RegisterColumnId;
  gravity: GapGravity;
  ask: Knower;
  text: LocalizedText;
};

/** One cell that the register must have, and when it lacks. */
type Rule = {
  cell: RegisterColumnId;
  ask: Knower;
  gravity: GapGravity;
  lacks: (data: ToolDataSheet, sheet: ToolSheet, tool: ToolState) => boolean;
  text: LocalizedText;
};

const isEmpty = (list: readonly unknown[] | undefined) => !list?.length;

/** Every cell of the register that may lack (GDPR, articles 30, 9, 28, 35 and 46). */
export const gapRules: readonly Rule[] = [
  {
    cell: 'legalBasis',
    ask: 'business',
    gravity: 'required',
    lacks: data => !data.legalBasis,
    text: {
      en: 'The legal basis is not stated',
      fr: 'La base légale n’est pas indiquée',
    },
  },
  {
    cell: 'subjects',
    ask: 'business',
    gravity: 'required',
    lacks: data => isEmpty(data.subjects),
    text: {
      en: 'Nobody has said whose data it is',
      fr: 'Les personnes concernées ne sont pas indiquées',
    },
  },
  {
    cell: 'categories',
    ask: 'business',
    gravity: 'required',
    lacks: data => isEmpty(data.categories),
    text: {
      en: 'The categories of data are not stated',
      fr: 'Les catégories de données ne sont pas indiquées',
    },
  },
  {
    cell: 'retention',
    ask: 'business',
    gravity: 'required',
    lacks: data => !data.retention,
    text: {
      en: 'Nobody has said how long data is kept',
      fr: 'La durée de conservation n’est pas indiquée',
    },
  },
  {
    cell: 'purpose',
    ask: 'business',
    gravity: 'confirm',
    lacks: data => isEmpty(data.purposes),
    text: {
      en: 'The purpose is taken from the summary of the tool; state it',
      fr: 'La finalité est reprise du résumé de l’outil ; précisez-la',
    },
  },
  {
    cell: 'sensitive',
    ask: 'business',
    gravity: 'confirm',
    lacks: data => data.specialCategories === undefined,
    text: {
      en: 'Nobody has said whether there is sensitive data; an empty list says that there is none',
      fr: 'Personne n’a dit s’il y a des données sensibles ; une liste vide dit qu’il n’y en a pas',
    },
  },
  {
    cell: 'processors',
    ask: 'technical',
    gravity: 'required',
    lacks: (data, _, tool) =>
      isProcessedElsewhere(tool) &&
      (data.dpa === undefined || data.dpa === 'missing'),
    text: {
      en: 'There is no data processing agreement with the vendor',
      fr: 'Il n’y a pas d’accord de sous-traitance avec l’éditeur',
    },
  },
  {
    cell: 'processors',
    ask: 'technical',
    gravity: 'confirm',
    lacks: data => data.dpa === 'in_progress',
    text: {
      en: 'The data processing agreement is not signed yet',
      fr: 'L’accord de sous-traitance n’est pas encore signé',
    },
  },
  {
    cell: 'processors',
    ask: 'technical',
    gravity: 'confirm',
    lacks: (data, _, tool) =>
      isProcessedElsewhere(tool) && data.subprocessors === undefined,
    text: {
      en: 'The subprocessors of the vendor are not listed',
      fr: 'Les sous-traitants de l’éditeur ne sont pas énumérés',
    },
  },
  {
    cell: 'transfers',
    ask: 'technical',
    gravity: 'required',
    lacks: data => data.transfersOutsideEu === undefined,
    text: {
      en: 'Nobody has said whether data leaves the European Union',
      fr: 'Personne n’a dit si des données quittent l’Union européenne',
    },
  },
  {
    cell: 'safeguards',
    ask: 'technical',
    gravity: 'required',
    lacks: data => data.transfersOutsideEu === true && isEmpty(data.transfers),
    text: {
      en: 'Data leaves the European Union, and neither country nor safeguard is stated',
      fr: 'Des données quittent l’Union européenne sans que le pays ni la garantie soient indiqués',
    },
  },
  {
    cell: 'hosting',
    ask: 'technical',
    gravity: 'required',
    lacks: (_, sheet) => !sheet.hosting,
    text: {
      en: 'Nobody has said where the tool is hosted',
      fr: 'L’hébergement n’est pas indiqué',
    },
  },
  {
    cell: 'measures',
    ask: 'technical',
    gravity: 'required',
    lacks: (data, { security }) =>
      isEmpty(data.measures) &&
      isEmpty(security?.certifications) &&
      !security?.mfa &&
      (!security?.sso || security.sso === 'none'),
    text: {
      en: 'No security measure is stated',
      fr: 'Aucune mesure de sécurité n’est indiquée',
    },
  },
  {
    cell: 'dpia',
    ask: 'privacy',
    gravity: 'required',
    lacks: data =>
      data.dpia === 'required' ||
      (data.dpia === undefined && !isEmpty(data.specialCategories)),
    text: {
      en: 'The impact assessment is still to be done',
      fr: 'L’analyse d’impact reste à faire',
    },
  },
  {
    cell: 'dpia',
    ask: 'privacy',
    gravity: 'confirm',
    lacks: data => data.dpia === undefined && isEmpty(data.specialCategories),
    text: {
      en: 'Nobody has said whether an impact assessment is needed',
      fr: 'Personne n’a dit si une analyse d’impact est nécessaire',
    },
  },
];
