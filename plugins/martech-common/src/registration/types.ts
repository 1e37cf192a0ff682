import type { Entity } from '@backstage/catalog-model';
import type {
  EntityRef,
  LocalizedText,
  Tool,
  ToolSheet,
  ToolType,
} from '../types';

/**
 * What a form of the portal, an import or another back end tells of a tool: the fields of `spec.martech`, and beside
 * them what stands elsewhere in a `catalog-info.yaml`, under the names of {@link Tool}.
 *
 * @public
 */
export type RegistrationSheet = Omit<ToolSheet, 'title' | 'owners'> & {
  /** The last part of the ref; made from the title when absent. It never changes. */
  name?: string;
  /** `saas` when absent. */
  type?: ToolType;
  title: LocalizedText | string;
  description?: string;
  /** `business` is the group of the person when absent. */
  owners?: { business?: EntityRef; technical?: EntityRef; budget?: EntityRef };
  /** `production` when absent. */
  lifecycle?: string;
  /** The APIs that the tool offers. */
  apis?: EntityRef[];
  /** The APIs of others that the tool uses. */
  consumedApis?: EntityRef[];
  /** The specification of an API, as text. */
  definition?: string;
};

/**
 * A registration that is not finished: any field may be missing or half typed.
 *
 * @public
 */
export type DraftSheet = { [field in keyof RegistrationSheet]?: unknown };

/**
 * Seen by its author and by admins.
 *
 * @public
 */
export type ToolDraft = {
  id: string;
  draft: true;
  author: EntityRef;
  sheet: DraftSheet;
  createdAt: string;
  updatedAt: string;
};

/** @public */
export const editorRoles = [
  'admin',
  'registrant',
  'business',
  'technical',
  'budget',
  'privacy',
] as const;
/**
 * What somebody is to a tool, as far as it decides on what they may change: `registrant` is whoever registered it,
 * until its first validation; `privacy` is the data protection team.
 *
 * @public
 */
export type EditorRole = (typeof editorRoles)[number];

/**
 * The sheet of a tool as its form edits it.
 *
 * @public
 */
export type EditableSheet = {
  ref: EntityRef;
  origin: Tool['origin'];
  /** Give it back as `expectedRevision`. */
  sheetRevision: number;
  /** Without amounts for somebody who may not see them: leaving them out changes nothing then. */
  sheet: RegistrationSheet;
  /** What the caller is to the tool; nobody without a role may change it. */
  roles: EditorRole[];
  /** For a tool that is managed in git: the file to edit. */
  source?: ToolSource;
};

/**
 * Where the sheet of a git-managed tool stands.
 *
 * @public
 */
export type ToolSource = {
  /** For instance `file:/…/brevo.yaml` or an address. */
  location: string;
  /** A page on which the file can be edited, where there is one. */
  editUrl?: string;
};

/** @public */
export type DuplicateQuestion = {
  title: string;
  url?: string;
  vendor?: string;
};

/** @public */
export const duplicateReasons = [
  'same_name',
  'similar_name',
  'same_site',
  'same_vendor',
  'same_family',
] as const;
/** @public */
export type DuplicateReason = (typeof duplicateReasons)[number];

/**
 * A tool that may be the one that somebody is about to register, surest first.
 *
 * @public
 */
export type PossibleDuplicate = {
  tool: Tool;
  reasons: Array<{ code: DuplicateReason; text: LocalizedText }>;
};

/** @public */
export const registrationTypes: readonly ToolType[] = [
  'saas',
  'api',
  'service',
];

/** @public */
export const registrationLifecycles = [
  'experimental',
  'production',
  'deprecated',
  'retiring',
  'retired',
] as const;

/**
 * A tool that another back end registers for somebody, for instance when their request was approved.
 *
 * @public
 */
export type ServiceRegistration = {
  sheet: RegistrationSheet;
  /** For whom: the registrant, whose group owns the tool when the sheet names no owner. */
  by: EntityRef;
  /** Unique and stable: registering twice with the same key registers once. */
  key: string;
  /** A tool in use that nobody registered: its status is `detected` until it is referenced. */
  detected?: boolean;
  /** A detected tool that the sheet makes a referenced one, in place of a new tool. */
  ref?: EntityRef;
};

/** @public */
export type PortalEntityPage = {
  items: Array<{ ref: EntityRef; entity: Entity }>;
  /** Whether more is to be read at once; pass `cursor` either way, now or later, for what changed since. */
  hasMore: boolean;
  cursor: string;
};
