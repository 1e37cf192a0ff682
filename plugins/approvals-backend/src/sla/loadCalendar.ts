import { InputError } from '@backstage/errors';
import { describeIssues } from '../policy/describeIssues';
import { calendarConfigSchema } from './calendarConfigSchema';
import { WorkingCalendar } from './WorkingCalendar';

/** Where the calendar stands in the configuration. */
export const calendarConfigPath = 'approvals.calendar';

/**
 * Reads the working calendar from what stands under `approvals.calendar`, once, at start.
 *
 * @throws InputError that names the configuration path and what would be accepted
 */
export function loadCalendar(config: unknown): WorkingCalendar {
  const parsed = calendarConfigSchema.safeParse(config ?? {});
  if (!parsed.success) {
    throw new InputError(
      describeIssues(parsed.error.issues, calendarConfigPath).join('\n'),
    );
  }
  try {
    return WorkingCalendar.create(parsed.data);
  } catch (error) {
    throw new InputError(`${calendarConfigPath}.holidays`, error);
  }
}
