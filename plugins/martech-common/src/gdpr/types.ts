import type {
  CriterionVerdict,
  EntityRef,
  ToolDataSheet,
  ToolStatus,
} from '../types';

/**
 * How much a gap in the register matters: `blocking` must be settled before the tool is used further, `required` is a
 * cell that the register must have, `confirm` is one that nobody has confirmed.
 *
 * @public
 */
export const gapGravities = ['blocking', 'required', 'confirm'] as const;
/** @public */
export type GapGravity = (typeof gapGravities)[number];

/** @public */
export type Contact = {
  name: string;
  address?: string;
  email?: string;
  phone?: string;
};

/**
 * Who answers for the processings, as the configuration says it.
 *
 * @public
 */
export type RegisterOrganisation = {
  controller?: Contact;
  dpo?: Contact;
  /** Of a controller outside the European Union. */
  representative?: Contact;
  jointController?: Contact;
  establishment?: string;
};

/** @public */
export type RegisterColumn = { id: string; title: string };

/**
 * One processing: what one tool does with personal data.
 *
 * @public
 */
export type RegisterItem = {
  toolRef: EntityRef;
  /** In words, by the id of the column. */
  cells: Record<string, string>;
  /** The same as the sheet says it, for programs. */
  data: ToolDataSheet;
};

/**
 * The register of processing activities (GDPR, article 30) at one instant.
 *
 * @public
 */
export type ProcessingRegister = {
  takenAt: string;
  organisation: RegisterOrganisation;
  columns: RegisterColumn[];
  items: RegisterItem[];
};

/** @public */
export type RegisterGap = {
  /** The column of the register, or `verdict`. */
  cell: string;
  gravity: GapGravity;
  /** What is missing, in the language that was asked for. */
  text: string;
  /** Who knows. */
  ask: { ref: EntityRef; name: string };
};

/** @public */
export type CompletenessItem = {
  toolRef: EntityRef;
  title: string;
  status: ToolStatus;
  /** Absent when nobody has said. */
  personal?: boolean;
  verdict: CriterionVerdict;
  /** The gravest gap. */
  gravity: GapGravity;
  /** The share of the cells that are filled in, 0 to 1. */
  filled: number;
  gaps: RegisterGap[];
};

/**
 * What is missing in the register, gravest first.
 *
 * @public
 */
export type CompletenessReport = {
  takenAt: string;
  /** Names of what the configuration does not say of the organisation. */
  organisationGaps: string[];
  counts: {
    /** Tools in use that handle personal data. */
    processings: number;
    /** Of them, those of which at most something is to be confirmed. */
    complete: number;
    /** Of them, those on which data protection has given no verdict that holds. */
    withoutVerdict: number;
    /** Tools in use of which nobody has said whether they handle personal data. */
    unknown: number;
  };
  items: CompletenessItem[];
};
