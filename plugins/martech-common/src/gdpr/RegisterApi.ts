import type { FileLanguage } from '../csv/ToolFilesApi';
import type { CompletenessReport, ProcessingRegister } from './types';

/** @public */
export const registerFormats = ['xlsx', 'csv', 'json'] as const;
/** @public */
export type RegisterFormat = (typeof registerFormats)[number];

/**
 * The register of processing activities; for the data protection team and admins.
 *
 * @public
 */
export interface RegisterApi {
  getRegister(language: FileLanguage): Promise<ProcessingRegister>;
  getCompleteness(language: FileLanguage): Promise<CompletenessReport>;
  /** The register as a file. */
  exportRegister(format: RegisterFormat, language: FileLanguage): Promise<Blob>;
}
