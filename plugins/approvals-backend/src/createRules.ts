import type { JsonObject } from '@backstage/types';
import type { Extensions } from './Extensions';
import { loadPolicies } from './policy';
import { MANAGER_RESOLVER, PathPlanner } from './services/PathPlanner';
import type { ApprovalsConfig } from './services/readConfig';
import { grantEnd } from './services/grantEnd';
import { RequestTypes } from './services/RequestTypes';
import {
  addWorkingTime,
  endOfDay,
  loadCalendar,
  localDayOf,
  rememberWorkingDay,
  workingHoursBetween,
} from './sla';

/** Types, policies and calendar: what is checked once, at start. */
export function createRules(
  { extensions }: { extensions: Extensions },
  config: ApprovalsConfig,
) {
  const { requestTypes, resolvers } = extensions;
  const policies = loadPolicies({
    config: config.policies,
    requestTypes,
    resolverIds: [MANAGER_RESOLVER, ...resolvers.map(({ id }) => id)],
  });
  const types = RequestTypes.create({ types: requestTypes, policies });
  const planner = PathPlanner.create({ policies, types, resolvers });
  const calendar = loadCalendar(config.calendar);
  const workingDay = rememberWorkingDay(calendar);
  const calendarAt = (now: string) => ({
    dueAt: (hours: number) => addWorkingTime(now, hours, calendar),
    workingDay,
  });
  const clock = {
    addWorkingTime: (from: string, hours: number) =>
      addWorkingTime(from, hours, calendar),
    workingHoursBetween: (from: string, to: string, atMost?: number) =>
      workingHoursBetween(from, to, calendar, atMost),
  };
  const endOfGrant = (typeId: string, values: JsonObject) =>
    grantEnd(types.find(typeId), values, day => endOfDay(day, calendar));
  const dayOf = (instant: string) => localDayOf(instant, calendar);
  return {
    types,
    dayOf,
    planner,
    policies,
    workingDay,
    calendarAt,
    clock,
    grantEnd: endOfGrant,
  };
}

export type Rules = ReturnType<typeof createRules>;
