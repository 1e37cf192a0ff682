import { createHash } from 'crypto';
import ical, {
  ICalAlarmType,
  ICalEventTransparency,
  type ICalAlarmData,
} from 'ical-generator';
import { DateTime } from 'luxon';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  workingDayUntil,
  type IsHoliday,
} from '@passerelle/plugin-martech-common';
import type { KeptContract } from './ContractStore';
import { calendarWords } from './calendarWords';

const DAY_SECONDS = 86_400;
const MORNING_SECONDS = 9 * 3_600;
const REMINDER_DAYS = [30, 7, 1];
/** Calendars that honour it look for news that often. */
const REFRESH_SECONDS = 6 * 3_600;

type CalendarOptions = {
  language: 'en' | 'fr';
  isHoliday: IsHoliday;
  /** The address of the portal. */
  appUrl: string;
};

/** At nine in the morning, some days before: an event of a whole day begins at midnight. */
function reminders(description: string): ICalAlarmData[] {
  return REMINDER_DAYS.map(days => ({
    type: ICalAlarmType.display,
    trigger: days * DAY_SECONDS - MORNING_SECONDS,
    description,
  }));
}

/** Stays the same for one period of one contract, so that calendars change the event instead of adding another. */
function eventId({ tool, contractEnd }: KeptContract): string {
  const hash = createHash('sha256').update(`${tool.ref}|${contractEnd}`);
  return `contract-${hash.digest('hex').slice(0, 32)}@passerelle`;
}

function pageOf(ref: string, appUrl: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `${appUrl}/catalog/${namespace}/${kind}/${name}`;
}

/**
 * Contracts as an iCalendar (RFC 5545): one event of a whole day on the last working day to act. It holds no amount,
 * because calendars are shared more widely than one remembers.
 */
export function contractCalendar(
  contracts: readonly KeptContract[],
  options: CalendarOptions,
): string {
  const words = calendarWords[options.language];
  const calendar = ical({
    name: words.name,
    prodId: {
      company: 'Passerelle',
      product: 'Contracts',
      language: options.language,
    },
    ttl: REFRESH_SECONDS,
  });
  for (const contract of contracts) {
    const { tool, deadline, renewal } = contract;
    const start = DateTime.fromISO(
      workingDayUntil(deadline, options.isHoliday),
      { zone: 'utc' },
    );
    const summary = words.summary(contract);
    const isDecided = renewal?.state === 'decided';
    calendar.createEvent({
      id: eventId(contract),
      start,
      end: start.plus({ days: 1 }),
      allDay: true,
      stamp: new Date(tool.updatedAt),
      summary,
      description: words.description(contract),
      url: pageOf(tool.ref, options.appUrl),
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: isDecided ? [] : reminders(summary),
    });
  }
  return calendar.toString();
}
