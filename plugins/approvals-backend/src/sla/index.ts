/**
 * Working time: when a review is due.
 *
 * @packageDocumentation
 */
export { calendarConfigPath, loadCalendar } from './loadCalendar';
export { WorkingCalendar } from './WorkingCalendar';
export {
  addWorkingTime,
  workingDayOf,
  workingHoursBetween,
} from './workingTime';
