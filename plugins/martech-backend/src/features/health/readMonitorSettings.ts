import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AllowedTargets } from '@passerelle/guarded-http';

/** What `app-config.yaml` says under `martech.monitor`. */
export type MonitorSettings = {
  enabled: boolean;
  intervalMilliseconds: number;
  timeoutMilliseconds: number;
  concurrency: number;
  failuresUntilDown: number;
  allowedHosts: readonly string[];
};

function readInteger(
  config: Config | undefined,
  key: string,
  accepted: { from: number; to: number; fallback: number },
): number {
  const value = config?.getOptionalNumber(key) ?? accepted.fallback;
  const { from, to } = accepted;
  if (!Number.isInteger(value) || value < from || value > to) {
    throw new InputError(
      `martech.monitor.${key} is ${value}; accepted are whole numbers from ${from} to ${to}`,
    );
  }
  return value;
}

/**
 * The calendar whose days are counted.
 *
 * @throws InputError for a zone that is not known, which stops the start.
 */
export function readTimeZone(config: Config): string {
  const key = 'martech.timeZone';
  const timeZone = config.getOptionalString(key) ?? 'Europe/Paris';
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions()
      .timeZone;
  } catch (error) {
    throw new InputError(
      `${key} is '${timeZone}'; accepted is a name of the IANA time zone database such as Europe/Paris`,
      error,
    );
  }
}

/** @throws InputError that names the key, which stops the start. */
export function readMonitorSettings(root: Config): MonitorSettings {
  const config = root.getOptionalConfig('martech.monitor');
  const allowedHosts = config?.getOptionalStringArray('allowedHosts') ?? [];
  try {
    AllowedTargets.create(allowedHosts);
  } catch (error) {
    throw new InputError(`martech.monitor.allowedHosts: ${error}`);
  }
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? false,
    intervalMilliseconds:
      60_000 *
      readInteger(config, 'intervalMinutes', { from: 1, to: 60, fallback: 5 }),
    timeoutMilliseconds:
      1_000 *
      readInteger(config, 'timeoutSeconds', { from: 1, to: 30, fallback: 10 }),
    concurrency: readInteger(config, 'concurrency', {
      from: 1,
      to: 64,
      fallback: 8,
    }),
    failuresUntilDown: readInteger(config, 'failuresUntilDown', {
      from: 1,
      to: 20,
      fallback: 3,
    }),
    allowedHosts,
  };
}
