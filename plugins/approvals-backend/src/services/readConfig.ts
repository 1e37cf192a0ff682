import { InputError } from '@backstage/errors';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { Language } from './Caller';

const MILLISECONDS = 1000;
const MIN_SEAL_KEY_LENGTH = 32;

/** What stands under `approvals` in the configuration, beside policies and calendar. */
export type ApprovalsConfig = {
  policies: unknown;
  calendar: unknown;
  admins: EntityRef[];
  allowedServices: string[];
  /** Services that may file requests for people. */
  filers: string[];
  defaultLanguage: Language;
  numberPrefix: string;
  rememberMilliseconds: number;
  notifies: boolean;
  /** How long before its end people are warned of a grant. */
  warnDays: number;
  audit: { minutes: number; sealKeys: string[] };
  outbox: { maxAttempts: number; retryMilliseconds: number };
};

function readLanguage(text: string): Language {
  if (text !== 'fr' && text !== 'en') {
    throw new InputError(
      `approvals.defaultLanguage: "${text}" is not a language of the portal; accepted: fr, en`,
    );
  }
  return text;
}

function readPositive(value: number, path: string, minimum: number): number {
  if (!(value >= minimum)) {
    throw new InputError(
      `${path}: ${value} is too small; accepted: from ${minimum}`,
    );
  }
  return value;
}

function readSealKeys(config: RootConfigService | undefined): string[] {
  const current = config?.getOptionalString('audit.sealKey');
  const former = config?.getOptionalStringArray('audit.formerSealKeys') ?? [];
  const keys = current === undefined ? [] : [current, ...former];
  if (keys.some(key => key.length < MIN_SEAL_KEY_LENGTH)) {
    throw new InputError(
      `approvals.audit.sealKey: a key is too short to be secret; accepted: ${MIN_SEAL_KEY_LENGTH} characters or more, for instance from "openssl rand -base64 32"`,
    );
  }
  return keys;
}

/**
 * @throws InputError that names the path of what is wrong.
 */
export function readConfig(root: RootConfigService): ApprovalsConfig {
  const config = root.getOptionalConfig('approvals');
  return {
    policies: config?.getOptional('policies'),
    calendar: config?.getOptional('calendar'),
    admins: (config?.getOptionalStringArray('admins') ?? []).map(ref =>
      ref.toLowerCase(),
    ),
    allowedServices: config?.getOptionalStringArray('services.allowed') ?? [],
    filers: config?.getOptionalStringArray('filers') ?? [],
    defaultLanguage: readLanguage(
      config?.getOptionalString('defaultLanguage') ?? 'fr',
    ),
    numberPrefix: config?.getOptionalString('numberPrefix') ?? 'DEM-',
    rememberMilliseconds:
      readPositive(
        config?.getOptionalNumber('permissionCacheSeconds') ?? 5,
        'approvals.permissionCacheSeconds',
        0,
      ) * MILLISECONDS,
    warnDays: readPositive(
      config?.getOptionalNumber('grants.warnDays') ?? 14,
      'approvals.grants.warnDays',
      0,
    ),
    notifies: config?.getOptionalBoolean('notifications.enabled') ?? true,
    audit: {
      minutes: readPositive(
        config?.getOptionalNumber('audit.checkpointMinutes') ?? 60,
        'approvals.audit.checkpointMinutes',
        1,
      ),
      sealKeys: readSealKeys(config),
    },
    outbox: {
      maxAttempts: readPositive(
        config?.getOptionalNumber('outbox.maxAttempts') ?? 8,
        'approvals.outbox.maxAttempts',
        1,
      ),
      retryMilliseconds:
        readPositive(
          config?.getOptionalNumber('outbox.retrySeconds') ?? 2,
          'approvals.outbox.retrySeconds',
          0,
        ) * MILLISECONDS,
    },
  };
}
