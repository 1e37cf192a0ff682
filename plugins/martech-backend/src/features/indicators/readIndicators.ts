import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  indicatorUnits,
  portalIndicators,
  type IndicatorDefinition,
} from '@passerelle/plugin-martech-common';
import { z } from 'zod';

const words = z
  .string()
  .max(500)
  .regex(/\S/, 'accepted is a text that is not blank');
const localized = z.strictObject({ en: words, fr: words });
const owner = z
  .string()
  .regex(
    /^(user|group):[a-z0-9-]+\/[a-z0-9._-]+$/i,
    'accepted is a person or group such as group:default/crm-team',
  )
  .transform(ref => stringifyEntityRef(parseEntityRef(ref)));

const own = z.strictObject({
  id: z
    .string()
    .max(63)
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'accepted is an identifier in lower case with hyphens',
    )
    .refine(id => id !== 'correlation', 'this word is an address of its own'),
  title: localized,
  formula: localized,
  unit: z.enum(indicatorUnits),
  source: localized,
  owner,
  target: z.number().optional(),
  direction: z.enum(['up', 'down']),
});

/** What a company may say of an indicator that the portal computes. */
const override = z.strictObject({
  id: z.string(),
  owner: owner.optional(),
  target: z.number().optional(),
});

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null
    ? Reflect.get(entry, 'id')
    : undefined;
}

function check<T>(schema: z.ZodType<T>, entry: unknown, path: string): T {
  const parsed = schema.safeParse(entry);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = [path, ...issue.path.map(String)].join('.');
  throw new InputError(`${field}: ${issue.message}`);
}

/**
 * What is measured: what the portal computes, with the targets and owners of the company, then what the company defines.
 *
 * @throws InputError that names the field, which stops the start.
 */
export function readIndicators(config: Config): IndicatorDefinition[] {
  const key = 'martech.indicators';
  const entries: unknown = config.getOptional(key) ?? [];
  if (!Array.isArray(entries)) {
    throw new InputError(`${key} must be a list of indicators`);
  }
  const definitions = new Map<string, IndicatorDefinition>(
    portalIndicators.map(definition => [definition.id, definition]),
  );
  const seen = new Set<string>();
  entries.forEach((entry: unknown, index) => {
    const path = `${key}[${index}]`;
    const known = portalIndicators.find(one => one.id === idOf(entry));
    const read: IndicatorDefinition = known
      ? { ...known, ...check(override, entry, path) }
      : { ...check(own, entry, path), origin: 'company' };
    if (seen.has(read.id)) {
      throw new InputError(`${path}.id: '${read.id}' is there twice`);
    }
    seen.add(read.id);
    definitions.set(read.id, read);
  });
  return [...definitions.values()];
}
