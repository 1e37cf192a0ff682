import type { RequestType } from '@passerelle/plugin-approvals-node';
import type { MartechServiceApi } from '@passerelle/plugin-martech-common';
import { toRequestSubject } from './toRequestSubject';

/**
 * Loads a tool with its conditions of use, so that a request for access keeps those that were acknowledged, and moves to
 * another revision when they change meanwhile.
 */
export function withConditions(
  registry: Pick<MartechServiceApi, 'getSubject'>,
): NonNullable<RequestType['loadSubject']> {
  return async ref => {
    const tool = await registry.getSubject(ref);
    if (!tool) return undefined;
    const subject = toRequestSubject(tool);
    const { conditions } = tool;
    return conditions.length === 0
      ? subject
      : { ...subject, data: { ...subject.data, conditions } };
  };
}
