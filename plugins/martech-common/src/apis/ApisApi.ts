import type { EntityRef } from '../types';
import type { ApiInspection, InspectApiInput, ToolApis } from './types';

/** The most characters of a definition that are read. @public */
export const MAX_DEFINITION_CHARACTERS = 6_000_000;

/**
 * APIs of tools, over REST.
 *
 * @public
 */
export interface ApisApi {
  /** Reads a definition without keeping it. */
  inspectApi(input: InspectApiInput): Promise<ApiInspection>;
  getApis(ref: EntityRef): Promise<ToolApis>;
}
