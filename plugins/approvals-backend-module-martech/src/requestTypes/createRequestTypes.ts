import type { RequestType } from '@passerelle/plugin-approvals-node';
import type { MartechServiceApi } from '@passerelle/plugin-martech-common';
import { adviceType } from './adviceType';
import { createLifeTypes } from './createLifeTypes';
import { createReferenceType } from './createReferenceType';
import { createUseTypes } from './createUseTypes';
import type { AmountReaders } from './restrictedAmounts';

/**
 * What people can ask about tools.
 *
 * @param registry - reached with the identity of the engine
 * @param readers - who sees the amounts of every tool
 */
export function createRequestTypes(
  registry: Pick<MartechServiceApi, 'getSubject'>,
  readers: AmountReaders,
): RequestType[] {
  return [
    ...createUseTypes(registry, readers),
    createReferenceType(registry, readers),
    ...createLifeTypes(registry, readers),
    adviceType,
  ];
}
