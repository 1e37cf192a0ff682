import { InputError } from '@backstage/errors';
import type { LocalizedText } from '@passerelle/plugin-approvals-common';
import { withCode } from '@passerelle/plugin-approvals-node';
import type { JsonObject } from '@backstage/types';

const DAY_MILLISECONDS = 86_400_000;
/** Six months: what takes longer to try is in use. */
const MAX_PILOT_DAYS = 184;

function refuseDate(field: string, text: LocalizedText): InputError {
  return withCode(
    new InputError(`${field}: ${text.en}`),
    'dates',
    { field },
    text,
  );
}

function dayOf(values: JsonObject, field: string): number | undefined {
  const value = values[field];
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/** A day, without its hour. */
function today(now: Date): number {
  return Date.parse(now.toISOString().slice(0, 10));
}

function assertOrder(values: JsonObject, first: string, last: string): void {
  const [start, end] = [dayOf(values, first), dayOf(values, last)];
  if (start !== undefined && end !== undefined && end < start) {
    throw refuseDate(last, {
      en: 'The last day comes before the first: change one of the two.',
      fr: 'Le dernier jour précède le premier\u00a0: modifiez l’un des deux.',
    });
  }
}

/**
 * A pilot begins before it ends, is not over, and is short.
 *
 * @throws InputError that names the field
 */
export function assertPilotDates(values: JsonObject, now: Date): void {
  assertOrder(values, 'startDate', 'endDate');
  const [start, end] = [dayOf(values, 'startDate'), dayOf(values, 'endDate')];
  if (start === undefined || end === undefined) return;
  if (end < today(now)) {
    throw refuseDate('endDate', {
      en: 'The pilot would be over: choose a day to come.',
      fr: 'Le pilote serait déjà terminé\u00a0: choisissez un jour à venir.',
    });
  }
  if (end - start > MAX_PILOT_DAYS * DAY_MILLISECONDS) {
    throw refuseDate('endDate', {
      en: 'A pilot lasts six months at most: choose an earlier end, or ask for a validation.',
      fr: 'Un pilote dure six mois au plus\u00a0: choisissez une fin plus proche, ou demandez une validation.',
    });
  }
}

/** @throws InputError when the period ends before it begins */
export function assertRenewalDates(values: JsonObject): void {
  assertOrder(values, 'periodStart', 'periodEnd');
}

/** @throws InputError for a last day in the past */
export function assertRetirementDate(values: JsonObject, now: Date): void {
  const day = dayOf(values, 'date');
  if (day !== undefined && day < today(now)) {
    throw refuseDate('date', {
      en: 'This day is over: choose today or a day to come.',
      fr: 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
    });
  }
}
