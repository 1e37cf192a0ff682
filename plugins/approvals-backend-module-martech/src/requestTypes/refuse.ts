import { ConflictError } from '@backstage/errors';
import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import {
  withCode,
  type RefusalParams,
} from '@passerelle/plugin-approvals-node';
import type { ToolSubject } from '@passerelle/plugin-martech-common';

/**
 * Refuses a submission about a tool.
 *
 * @param tool - what it is about
 * @param code - for programs
 * @param why - how the sentence goes on after the title of the tool: why not, and what to do instead
 */
export function refuse(
  tool: Pick<ToolSubject, 'ref' | 'title'>,
  code: string,
  why: LocalizedText,
  params: RefusalParams = {},
): ConflictError {
  const { ref, title } = tool;
  return withCode(
    new ConflictError(`${title.en} (${ref}) ${why.en}`),
    code,
    { tool: ref, ...params },
    { en: `${title.en} ${why.en}`, fr: `${title.fr} ${why.fr}` },
  );
}
