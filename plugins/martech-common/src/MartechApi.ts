import type {
  PortalEntityPage,
  ServiceRegistration,
} from './registration/types';
import type {
  EntityRef,
  ListToolsQuery,
  SeededSuspension,
  Taxonomy,
  Tool,
  ToolHistoryEntry,
  ToolPage,
  ToolSubject,
} from './types';
import type { ToolOutcome } from './outcomes';

/**
 * What the tool registry offers to people over REST (`/api/martech/v1`).
 *
 * @public
 */
export interface MartechApi {
  listTools(
    query?: ListToolsQuery,
    options?: { signal?: AbortSignal },
  ): Promise<ToolPage>;
  getTool(ref: EntityRef): Promise<Tool>;
  getHistory(ref: EntityRef): Promise<{ items: ToolHistoryEntry[] }>;
  getAlternatives(ref: EntityRef): Promise<{ items: Tool[] }>;
  getTaxonomy(): Promise<Taxonomy>;
  suspend(ref: EntityRef, input: { reason: string }): Promise<Tool>;
  resume(ref: EntityRef, input: { comment: string }): Promise<Tool>;
}

/**
 * What the tool registry offers to the services that it names.
 *
 * @public
 */
export interface MartechServiceApi {
  /** @returns undefined when the registry has no such tool. */
  getSubject(ref: EntityRef): Promise<ToolSubject | undefined>;
  /** Allowed to `plugin:approvals` only. */
  recordOutcome(ref: EntityRef, outcome: ToolOutcome): Promise<void>;
  /**
   * Suspends a tool at an instant of the past: the history says that it was seeded, and nobody is notified. Telling it
   * again changes nothing. Allowed to `plugin:approvals` only, and never in production.
   */
  seedSuspension(ref: EntityRef, suspension: SeededSuspension): Promise<void>;
  /**
   * Registers a tool that the portal manages, once per key; or, with `ref`, makes a tool that was only detected a
   * referenced one. Allowed to `plugin:approvals` only.
   *
   * @throws ResponseError with 400 for a sheet that is not good, 409 for a name that is taken.
   */
  registerTool(
    registration: ServiceRegistration,
  ): Promise<{ ref: EntityRef; sheetRevision: number; created: boolean }>;
  /** The tools that the portal manages as entities of the catalog, for `plugin:catalog`, least recently changed first. */
  listPortalEntities(query?: { cursor?: string }): Promise<PortalEntityPage>;
  /** What the catalog shows as annotations, for `plugin:catalog`: all tools, and those changed since. */
  listStatuses(query?: { since?: string }): Promise<{
    items: Array<{
      ref: EntityRef;
      status: string;
      integration: string;
      updatedAt: string;
    }>;
    /** Pass it as `since` next time. */
    cursor: string;
  }>;
}
