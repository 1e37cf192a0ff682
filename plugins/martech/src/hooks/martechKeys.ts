import type {
  EntityRef,
  ListToolsQuery,
} from '@passerelle/plugin-martech-common';

/** The names under which answers of the registry are cached. */
export const martechKeys = {
  all: ['martech'] as const,
  lists: ['martech', 'tools'] as const,
  pages: (query: ListToolsQuery) =>
    ['martech', 'tools', 'pages', query] as const,
  list: (query: ListToolsQuery) => ['martech', 'tools', 'list', query] as const,
  /** Prefix of all that is known of one tool. */
  tool: (ref: EntityRef) => ['martech', 'tool', ref] as const,
  detail: (ref: EntityRef) => ['martech', 'tool', ref, 'detail'] as const,
  history: (ref: EntityRef) => ['martech', 'tool', ref, 'history'] as const,
  alternatives: (ref: EntityRef) =>
    ['martech', 'tool', ref, 'alternatives'] as const,
  /** Not with the tool itself: it outlives the tool's changes. */
  title: (ref: EntityRef) => ['martech', 'title', ref] as const,
  taxonomy: ['martech', 'taxonomy'] as const,
};
