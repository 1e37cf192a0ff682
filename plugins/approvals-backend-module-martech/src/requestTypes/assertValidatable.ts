import { ConflictError } from '@backstage/errors';
import type { ToolSubject } from '@passerelle/plugin-martech-common';

/**
 * A tool that leaves needs no validation.
 *
 * @param tool - as the registry knows it now
 * @throws ConflictError with the reason and what to do instead
 */
export function assertValidatable(tool: ToolSubject): void {
  if (tool.status === 'retired' || tool.status === 'retiring') {
    throw new ConflictError(
      `${tool.title.en} (${tool.ref}) is ${
        tool.status === 'retired' ? 'retired' : 'being retired'
      }, so it cannot be validated: change its lifecycle first, or choose another tool.`,
    );
  }
}
