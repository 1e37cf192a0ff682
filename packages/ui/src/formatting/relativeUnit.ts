const DAYS_SHOWN_AS_DAYS = 13;
const DAYS_SHOWN_AS_WEEKS = 62;
const DAYS_SHOWN_AS_MONTHS = 700;

/**
 * Picks the unit in which a person would say a distance in days.
 *
 * @param days - calendar days, negative in the past
 */
export function relativeUnit(days: number): {
  amount: number;
  unit: 'day' | 'week' | 'month' | 'year';
} {
  const distance = Math.abs(days);
  if (distance <= DAYS_SHOWN_AS_DAYS) {
    return { amount: days, unit: 'day' };
  }
  if (distance <= DAYS_SHOWN_AS_WEEKS) {
    return { amount: Math.trunc(days / 7), unit: 'week' };
  }
  if (distance <= DAYS_SHOWN_AS_MONTHS) {
    return { amount: Math.trunc(days / 30.44), unit: 'month' };
  }
  return { amount: Math.trunc(days / 365.25), unit: 'year' };
}
