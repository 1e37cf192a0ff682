import type { ToolPilot, ToolRenewal, ToolRetirement } from './outcomes';
import type { RiskAssessment } from './rules/riskTier';

/**
 * A text in both languages of the portal.
 *
 * @public
 */
export type LocalizedText = { en: string; fr: string };

/** @public */
export type EntityRef = string;

/** @public */
export const toolTypes = ['saas', 'api', 'service'] as const;
/** @public */
export type ToolType = (typeof toolTypes)[number];

/** @public */
export const toolStatuses = [
  'detected',
  'referenced',
  'in_review',
  'pilot',
  'approved',
  'approved_with_conditions',
  'refused',
  'suspended',
  'retiring',
  'retired',
] as const;
/**
 * The validation status of a tool; derived from its passport and requests, never set by hand.
 *
 * @public
 */
export type ToolStatus = (typeof toolStatuses)[number];

/** @public */
export const criterionIds = [
  'architecture',
  'security',
  'privacy',
  'finance',
  'accessibility',
] as const;
/** @public */
export type CriterionId = (typeof criterionIds)[number];

/** @public */
export const criterionVerdicts = [
  'pending',
  'passed',
  'passed_with_conditions',
  'failed',
  'not_applicable',
  'expired',
] as const;
/** @public */
export type CriterionVerdict = (typeof criterionVerdicts)[number];

/** @public */
export const integrationStatuses = [
  'live',
  'in_progress',
  'planned',
  'none',
] as const;
/** @public */
export type IntegrationStatus = (typeof integrationStatuses)[number];

/** @public */
export const hostingModels = [
  'public_cloud',
  'private_cloud',
  'hybrid',
  'on_premises',
] as const;
/** @public */
export type HostingModel = (typeof hostingModels)[number];

/** @public */
export type ToolFlow = {
  /** The tool at the other end. */
  with: EntityRef;
  direction: 'in' | 'out' | 'both';
  method: 'api' | 'webhook' | 'file' | 'native' | 'ipaas';
  status: 'planned' | 'in_progress' | 'live' | 'retired';
  data?: string[];
};

/**
 * A flow that somebody asked for in the portal; the sheet does not know it.
 *
 * @public
 */
export type RequestedFlow = ToolFlow & { requestId: string };

/**
 * A flow of a tool, declared or asked for; `requestId` when a request is behind it.
 *
 * @public
 */
export type ListedFlow = ToolFlow & { requestId?: string };

/** @public */
export const transferSafeguards = [
  'adequacy',
  'standard_clauses',
  'binding_rules',
  'certification',
  'derogation',
] as const;

/**
 * A transfer of personal data to a country outside the European Union (GDPR, articles 44 to 49).
 *
 * @public
 */
export type DataTransfer = {
  /** ISO 3166-1, two letters. */
  country: string;
  safeguard: (typeof transferSafeguards)[number];
  /** The organisation there. */
  to?: string;
};

/** @public */
export type ToolDataSheet = {
  classification: 'public' | 'internal' | 'confidential' | 'restricted';
  personal: boolean;
  /** What the data is used for; the first is the main purpose. */
  purposes?: string[];
  subjects?: string[];
  categories?: string[];
  specialCategories?: string[];
  legalBasis?:
    | 'consent'
    | 'contract'
    | 'legal_obligation'
    | 'vital_interests'
    | 'public_task'
    | 'legitimate_interests';
  /** ISO 8601 duration, for instance `P3Y`. */
  retention?: string;
  /** Organisations outside the company that get data, beside subprocessors. */
  recipients?: string[];
  subprocessors?: string[];
  transfersOutsideEu?: boolean;
  /** Where data goes outside the European Union, and what covers it there. */
  transfers?: DataTransfer[];
  /** Security measures beyond those that `security` names. */
  measures?: string[];
  dpa?: 'signed' | 'in_progress' | 'missing' | 'not_required';
  dpia?: 'done' | 'required' | 'not_required';
};

/** @public */
export type ToolFinanceSheet = {
  annualCost: number;
  currency: string;
  licences?: number;
  contractStart?: string;
  contractEnd?: string;
  /** ISO 8601 duration before the end of the contract. */
  noticePeriod?: string;
  autoRenewal?: boolean;
};

/**
 * The tool sheet: what stands under `spec.martech` of a catalog entity.
 *
 * @public
 */
export type ToolSheet = {
  vendor?: string;
  category: string;
  capabilities?: string[];
  title?: LocalizedText;
  summary: LocalizedText;
  url?: string;
  /** Where the vendor says how it works, in the shape of Statuspage. */
  statusPage?: string;
  /** Answers 2xx while a service of our own works; only the monitor calls it. */
  healthUrl?: string;
  owners?: { technical?: EntityRef; budget?: EntityRef };
  hosting?: { model: HostingModel; region: string };
  flows?: ToolFlow[];
  data?: ToolDataSheet;
  security?: {
    sso?: 'saml' | 'oidc' | 'none';
    mfa?: boolean;
    certifications?: string[];
  };
  finance?: ToolFinanceSheet;
  accessibility?: {
    level: 'full' | 'partial' | 'none' | 'unknown';
    statement?: string;
  };
};

/** @public */
export type ToolCriterion = {
  id: CriterionId;
  verdict: CriterionVerdict;
  by?: EntityRef;
  at?: string;
  expiresAt?: string;
  comment?: string;
  conditions: string[];
  evidence?: Array<{ title: string; url: string }>;
  requestId?: string;
  sheetRevision?: number;
};

/** @public */
export type ToolValidation = {
  status: ToolStatus;
  validUntil?: string;
  conditions: string[];
  criteria: ToolCriterion[];
  refusal?: { reason: string; substitutes: EntityRef[] };
  /** The validation that runs now. */
  requestId?: string;
  /** Why and since when the tool is suspended. */
  suspension?: { reason: string; at: string; by: EntityRef };
};

/**
 * A tool as the registry answers it.
 *
 * @public
 */
export type Tool = {
  ref: EntityRef;
  type: ToolType;
  name: string;
  title: LocalizedText;
  summary: LocalizedText;
  vendor?: string;
  category: string;
  capabilities: string[];
  url?: string;
  origin: 'catalog' | 'portal';
  lifecycle: string;
  owners: { business: EntityRef; technical?: EntityRef; budget?: EntityRef };
  sheetRevision: number;
  validation: ToolValidation;
  integration: {
    status: IntegrationStatus;
    flows: ListedFlow[];
    /** What other tools alone say that they exchange with this one, seen from its side; where one tool is asked for. */
    flowsOfOthers?: ToolFlow[];
  };
  health: {
    state: 'operational' | 'degraded' | 'down' | 'unknown';
    checkedAt?: string;
  };
  hosting?: { model: HostingModel; region: string };
  data?: ToolDataSheet;
  security?: ToolSheet['security'];
  /** For owners, finance, DSI and managers. */
  finance?: ToolFinanceSheet;
  /** For everybody, for instance `1000-5000` euros a year. */
  costBand?: CostBand;
  accessibility?: ToolSheet['accessibility'];
  apis: EntityRef[];
  rating?: { average: number; count: number };
  /** How many people have access through the portal. */
  activeAccesses?: number;
  risk: RiskAssessment;
  /** The last pilot, running or over. */
  pilot?: ToolPilot & { maySubmitScorecard: boolean };
  /** The accepted end of the tool. */
  retirement?: ToolRetirement;
  /** What was decided about its contract last. */
  renewal?: ToolRenewal;
  updatedAt: string;
};

/** @public */
export const costBands = [
  'free',
  'under_1000',
  '1000_5000',
  '5000_20000',
  '20000_100000',
  'over_100000',
] as const;
/** @public */
export type CostBand = (typeof costBands)[number];

/** @public */
export const facetNames = [
  'type',
  'status',
  'category',
  'capability',
  'owner',
  'hosting',
  'cloud',
  'dataClass',
  'integration',
  'worksWith',
  'origin',
] as const;
/** @public */
export type FacetName = (typeof facetNames)[number];

/** @public */
export type FacetCount = { value: string; count: number };

/** @public */
export type ListToolsQuery = {
  q?: string;
  sort?: 'relevance' | 'title' | '-updatedAt' | '-rating';
  facets?: FacetName[];
  limit?: number;
  cursor?: string;
} & { [name in FacetName]?: string[] };

/** @public */
export type ToolPage = {
  items: Tool[];
  totalItems: number;
  totalCapped?: boolean;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  facets?: { [name in FacetName]?: FacetCount[] };
};

/** @public */
export type ToolHistoryEntry = {
  at: string;
  kind: string;
  by?: EntityRef;
  requestId?: string;
  data: Record<string, unknown>;
};

/**
 * A suspension of the past, as the story of an example company tells it; never in production.
 *
 * @public
 */
export type SeededSuspension = {
  at: string;
  /** Whoever suspends: an admin or somebody of the security team, as in real use. */
  by: EntityRef;
  reason: string;
  /** False is refused: at work, people suspend tools, and services never. */
  seeded: boolean;
};

/**
 * What the engine needs to judge a tool: read by the service `plugin:approvals`.
 *
 * @public
 */
export type ToolSubject = {
  ref: EntityRef;
  title: LocalizedText;
  type: ToolType;
  status: ToolStatus;
  /** The validation that runs now, as far as the registry was told. */
  runningValidation?: { requestId: string; requestNumber?: string };
  /** Under which it may be used. */
  conditions: string[];
  /** A pilot that was accepted and is not over. */
  pilot?: { startsAt: string; endsAt: string; requestId: string };
  lifecycle: string;
  owners: Tool['owners'];
  sheetRevision: number;
  sheet: ToolSheet;
  /** The whole text that is judged, and whose changes count: the sheet with title, description, owner, lifecycle, type and APIs. */
  text?: Record<string, unknown>;
};

/** @public */
export type TaxonomyCapability = {
  id: string;
  title: LocalizedText;
  /** Words by which people ask for it, per language; feed the finder. */
  synonyms: { en: string[]; fr: string[] };
};

/** @public */
export type TaxonomySubcategory = {
  id: string;
  title: LocalizedText;
  synonyms: { en: string[]; fr: string[] };
  capabilities: TaxonomyCapability[];
};

/** @public */
export type TaxonomyCategory = {
  id: string;
  title: LocalizedText;
  subcategories: TaxonomySubcategory[];
};

/** @public */
export type Taxonomy = { categories: TaxonomyCategory[] };
