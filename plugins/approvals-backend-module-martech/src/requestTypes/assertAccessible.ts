import { ConflictError } from '@backstage/errors';
import { withCode } from '@passerelle/plugin-approvals-node';
import type {
  ToolStatus,
  ToolSubject,
} from '@passerelle/plugin-martech-common';

const validateFirst =
  'it has no validation yet: request its validation first, or choose a validated tool.';
const chooseAnother =
  'choose one of the alternatives on its page, or ask the IT department for advice.';

/** Why nobody gets access now, per status; undefined where access can be asked for (contract.md, section 4). */
const obstacles: Record<ToolStatus, string | undefined> = {
  approved: undefined,
  approved_with_conditions: undefined,
  pilot: undefined,
  detected: validateFirst,
  referenced: validateFirst,
  in_review: 'its validation is still running: ask again once it is decided.',
  refused: `its validation was refused: ${chooseAnother}`,
  suspended: `it is suspended: wait until it is resumed, or ${chooseAnother}`,
  retiring: `it is being retired: ${chooseAnother}`,
  retired: `it is retired: ${chooseAnother}`,
};

/**
 * Access is given to tools that the IT department stands for.
 *
 * @param tool - as the registry knows it now
 * @throws ConflictError with the reason and what to do instead
 */
export function assertAccessible(tool: ToolSubject): void {
  const obstacle = obstacles[tool.status];
  if (obstacle) {
    throw withCode(
      new ConflictError(
        `Access to ${tool.title.en} (${tool.ref}) cannot be requested, because ${obstacle}`,
      ),
      'tool-not-usable',
      { tool: tool.ref, status: tool.status },
    );
  }
}
