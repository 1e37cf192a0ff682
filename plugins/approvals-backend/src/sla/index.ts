/**
 * Working time: when a review is due.
 *
 * @packageDocumentation
 */
export { endOfDay } from './endOfDay';
export { expectedDate, type Clock, type StageAhead } from './expectedDate';
export { calendarConfigPath, loadCalendar } from './loadCalendar';
export { localDayOf } from './localDayOf';
export { WorkingCalendar } from './WorkingCalendar';
export {
  addWorkingTime,
  rememberWorkingDay,
  workingDayOf,
  workingHoursBetween,
} from './workingTime';
