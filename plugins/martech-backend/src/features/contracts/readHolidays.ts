import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { IsHoliday } from '@passerelle/plugin-martech-common';
import { publicHolidays } from './publicHolidays';

/**
 * The same days off as the clock of the approval engine, unless told otherwise.
 *
 * @throws InputError that names the key, which stops the start.
 */
export function readHolidays(config: Config): IsHoliday {
  const key = [
    'martech.contracts.holidays',
    'approvals.calendar.holidays',
  ].find(name => config.has(name));
  if (key && config.getOptional(key) === false) return () => false;
  const place = key ? config.getConfig(key) : undefined;
  try {
    return publicHolidays({
      country: place?.getString('country') ?? 'FR',
      state: place?.getOptionalString('state'),
      region: place?.getOptionalString('region'),
    });
  } catch (error) {
    throw new InputError(`${key}: ${String(error)}`);
  }
}
