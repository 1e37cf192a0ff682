import { IANAZone } from 'luxon';
import { z } from 'zod';

const timeRange = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    'expected hours such as "09:00-12:30"',
  )
  .refine(range => range.slice(0, 5) < range.slice(6), {
    error: 'expected an end after the beginning, such as "09:00-12:30"',
  });

/**
 * What may stand under `approvals.calendar`. The default is a French office week of eight hours a day.
 */
export const calendarConfigSchema = z.strictObject({
  timeZone: z
    .string()
    .refine(zone => IANAZone.isValidZone(zone), {
      error: 'expected an IANA time zone such as Europe/Paris',
    })
    .default('Europe/Paris'),
  /** ISO weekdays: 1 is Monday. */
  days: z
    .array(z.number().int().min(1).max(7), {
      error: 'expected a list of weekdays from 1 (Monday) to 7 (Sunday)',
    })
    .min(1)
    .default([1, 2, 3, 4, 5]),
  hours: z
    .array(timeRange)
    .min(1)
    .refine(
      ranges =>
        ranges.every(
          (range, index) =>
            index === 0 || ranges[index - 1].slice(6) <= range.slice(0, 5),
        ),
      { error: 'expected ranges in order that do not overlap' },
    )
    .default(['09:00-12:30', '13:30-18:00']),
  holidays: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          /** ISO 3166 code, in the words of the library date-holidays. */
          country: z.string(),
          state: z.string().optional(),
          region: z.string().optional(),
        }),
      ],
      { error: 'expected { country: FR } or such, or false for none' },
    )
    .default({ country: 'FR' }),
});

export type CalendarConfig = z.infer<typeof calendarConfigSchema>;
