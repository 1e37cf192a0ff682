import type { ImportReport } from '../csv';
import type {
  DecideShadowInput,
  ListShadowQuery,
  ShadowEvent,
  ShadowFinding,
  ShadowFindingPage,
  ShadowReport,
  ShadowSource,
} from './types';

/**
 * Tools in use that the IT department did not know of (`/api/martech/v1/shadow-it`). They are declared by a request of
 * type `shadow-it-declaration`.
 *
 * @public
 */
export interface ShadowApi {
  /** Newest first. */
  listFindings(
    query?: ListShadowQuery,
    options?: { signal?: AbortSignal },
  ): Promise<ShadowFindingPage>;
  getFinding(id: string): Promise<ShadowFinding & { history: ShadowEvent[] }>;
  /** Says that somebody of the IT department looks at it. */
  takeFinding(id: string): Promise<ShadowFinding>;
  decideFinding(id: string, input: DecideShadowInput): Promise<ShadowFinding>;
  getReport(range?: { from?: string; to?: string }): Promise<ShadowReport>;
  exportFindings(options: {
    language: 'en' | 'fr';
    from?: string;
    to?: string;
  }): Promise<Blob>;
  importFindings(
    file: Blob,
    options: {
      source: Exclude<ShadowSource, 'declaration'>;
      dryRun: boolean;
      language: 'en' | 'fr';
    },
  ): Promise<ImportReport>;
}
