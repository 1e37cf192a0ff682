import type {
  EntityRef,
  FacetCount,
  FacetName,
} from '@passerelle/plugin-martech-common';
import type { QueryWord } from '../domain/text/readQuery';
import type { ToolState } from '../domain/ToolState';
import type { FinderSort } from './finderSort';

export type FinderFilters = Partial<Record<FacetName, readonly string[]>>;

/** A question to the finder. Without anything to rank by, `relevance` means by title. */
export type FinderQuery = {
  words?: readonly QueryWord[];
  /** In the place of words: what the tools should be like. */
  like?: {
    capabilities: readonly string[];
    category: string;
    /** All families of the great category in which it stands. */
    families: readonly string[];
  };
  /** Tools that are not wanted. */
  except?: readonly EntityRef[];
  filters: FinderFilters;
  sort: FinderSort;
  facets: readonly FacetName[];
  limit: number;
  cursor?: string;
};

export type FinderResult = {
  tools: ToolState[];
  totalItems: number;
  totalCapped: boolean;
  nextCursor?: string;
  prevCursor?: string;
  facets: Partial<Record<FacetName, FacetCount[]>>;
};
