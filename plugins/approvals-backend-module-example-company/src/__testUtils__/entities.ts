import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { riskTier, type ToolSheet } from '@passerelle/plugin-martech-common';
import type { JsonObject, JsonValue } from '@backstage/types';

/** @returns a text, empty when the value is none. */
export function textIn(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** @returns an object, empty when the value is none. */
export function recordIn(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}

/** @returns a list, empty when the value is none. */
export function listIn(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** @returns the full ref of an entity. */
export function refOf(entity: Entity): string {
  return stringifyEntityRef(entity);
}

/** @returns the tool sheet, empty when there is none. */
export function sheetOf(entity: Entity): JsonObject {
  return recordIn(entity.spec?.martech);
}

/** What the default policies need to know of a tool. */
export type ToolFacts = {
  owner: string;
  annualCost: number;
  isHighRisk: boolean;
  isPersonal: boolean;
};

/** @returns the owner and the yearly cost of a tool. */
export function readSheet(entity: Entity): ToolFacts {
  const { annualCost } = recordIn(sheetOf(entity).finance);
  return {
    owner: textIn(entity.spec?.owner),
    annualCost: typeof annualCost === 'number' ? annualCost : 0,
    isPersonal: recordIn(sheetOf(entity).data).personal === true,
    // The catalog checks the sheets; here they are read as they stand.
    isHighRisk: riskTier(sheetOf(entity) as ToolSheet).tier === 'high',
  };
}
