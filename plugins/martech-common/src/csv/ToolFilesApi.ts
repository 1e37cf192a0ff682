import type { ListToolsQuery } from '../types';
import type { ImportReport } from './types';

/** @public */
export type FileLanguage = 'en' | 'fr';

/**
 * The catalogue as a file, and back.
 *
 * @public
 */
export interface ToolFilesApi {
  /** The tools that a question finds, as CSV. */
  exportTools(query: ListToolsQuery, language: FileLanguage): Promise<Blob>;
  /** An empty file with the columns that an import takes. */
  importTemplate(language: FileLanguage): Promise<Blob>;
  /**
   * Creates and changes the tools of a file: all of it, or nothing.
   *
   * @param options - with `dryRun` nothing is written; `language` is that of the messages.
   */
  importTools(
    file: Blob,
    options: { dryRun: boolean; language: FileLanguage },
  ): Promise<ImportReport>;
}
