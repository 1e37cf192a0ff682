import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Duration } from 'luxon';
import type { Reviewers } from '../domain/watchTime';
import type { RegistryGroups } from './Authorizer';
import type { Language } from './OwnerNotifier';

/** What `app-config.yaml` says under `martech`. */
export type Settings = {
  validity: Duration;
  /** Who examines each criterion; they hear of verdicts that end within a month. */
  reviewers: Reviewers;
  cacheSeconds: number;
  groups: RegistryGroups;
  language: Language;
  reconcileSchedule: SchedulerServiceTaskScheduleDefinition;
};

function readGroup(config: Config, key: string, fallback: string): string {
  const text = config.getOptionalString(key) ?? fallback;
  return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'group' }));
}

function readReviewers(config: Config): Reviewers {
  const read = (criterion: keyof Reviewers) =>
    readGroup(
      config,
      `martech.passport.reviewers.${criterion}`,
      `default/${criterion}`,
    );
  return {
    architecture: read('architecture'),
    security: read('security'),
    privacy: read('privacy'),
    finance: read('finance'),
    accessibility: read('accessibility'),
  };
}

function readValidity(config: Config): Duration {
  const key = 'martech.passport.validity';
  const text = config.getOptionalString(key) ?? 'P1Y';
  const duration = Duration.fromISO(text);
  if (!duration.isValid || +duration <= 0) {
    throw new InputError(
      `${key} is '${text}'; accepted is an ISO 8601 duration above zero such as P1Y`,
    );
  }
  return duration;
}

function readLanguage(config: Config): Language {
  const key = 'martech.notifications.language';
  const text = config.getOptionalString(key) ?? 'fr';
  if (text !== 'en' && text !== 'fr') {
    throw new InputError(`${key} is '${text}'; accepted are en and fr`);
  }
  return text;
}

/** @throws InputError that names the key, which stops the start. */
export function readSettings(config: Config): Settings {
  const cacheKey = 'martech.permissionCacheSeconds';
  const cacheSeconds = config.getOptionalNumber(cacheKey) ?? 5;
  if (cacheSeconds < 0 || cacheSeconds > 60) {
    throw new InputError(`${cacheKey} accepts 0 (off) to 60`);
  }
  const schedule = config.getOptionalConfig('martech.reconcile.schedule');
  return {
    validity: readValidity(config),
    reviewers: readReviewers(config),
    cacheSeconds,
    language: readLanguage(config),
    groups: {
      admins: readGroup(config, 'martech.adminGroup', 'default/dsi-admins'),
      security: readGroup(config, 'martech.securityGroup', 'default/security'),
      finance: readGroup(config, 'martech.financeGroup', 'default/finance'),
      it: readGroup(config, 'martech.itGroup', 'default/dsi'),
      privacy: readGroup(config, 'martech.privacyGroup', 'default/privacy'),
    },
    reconcileSchedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 5 }, timeout: { minutes: 10 } },
  };
}
