import type { ReviewerResolver } from '@passerelle/plugin-approvals-node';
import type { MartechServiceApi } from '@passerelle/plugin-martech-common';

/**
 * `partner.owner`: the owner of the tool at the other end of a connection, which the request names as `with`; nobody when
 * there is no such tool.
 *
 * @param registry - reached with the identity of the engine
 */
export function createPartnerOwnerResolver(
  registry: Pick<MartechServiceApi, 'getSubject'>,
): ReviewerResolver {
  return {
    id: 'partner.owner',
    async resolve({ values }) {
      const partner = values.with;
      const tool =
        typeof partner === 'string'
          ? await registry.getSubject(partner.toLocaleLowerCase('en-US'))
          : undefined;
      return tool ? [tool.owners.business.toLocaleLowerCase('en-US')] : [];
    },
  };
}
