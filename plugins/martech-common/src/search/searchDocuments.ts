import type { EntityRef, ToolStatus } from '../types';

/**
 * The types of documents that the portal's search holds beside those of the catalog.
 *
 * @public
 */
export const searchTypes = {
  tool: 'martech-tool',
  term: 'martech-glossary',
  request: 'approvals-request',
} as const;

/**
 * Fields are texts, not objects: a search engine reads each field as words.
 *
 * @public
 */
export type BilingualSearchDocument = {
  /** In English. */
  title: string;
  /** All words by which it is found. */
  text: string;
  location: string;
  titleFr: string;
};

/**
 * A tool in the portal's search.
 *
 * @public
 */
export type ToolSearchDocument = BilingualSearchDocument & {
  ref: EntityRef;
  summaryEn: string;
  summaryFr: string;
  /** As the catalog has it; absent until the registry told it. */
  status?: ToolStatus;
};

/**
 * A term of the glossary in the portal's search.
 *
 * @public
 */
export type TermSearchDocument = BilingualSearchDocument & {
  definitionEn: string;
  definitionFr: string;
};

/**
 * A request in the portal's search; found by those only who may see it.
 *
 * @public
 */
export type RequestSearchDocument = BilingualSearchDocument & {
  number: string;
  authorization: { resourceRef: string };
};
