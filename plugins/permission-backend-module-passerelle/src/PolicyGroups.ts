import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** The groups that the policy knows, as refs. */
export type PolicyGroups = {
  admins: string[];
  engineers: string[];
  security: string[];
  privacy: string[];
  it: string[];
};

const root = 'permission.passerelle';

function readGroup(path: string, text: string): string {
  const ref = stringifyEntityRef(
    parseEntityRef(text, {
      defaultKind: 'Group',
      defaultNamespace: 'default',
    }),
  );
  if (!ref.startsWith('group:')) {
    throw new InputError(
      `${path} is ${text}, but a group is expected, for instance group:default/dsi-admins.`,
    );
  }
  return ref;
}

/**
 * Reads the groups of the policy; those of the example company by default.
 *
 * @param config - the whole configuration
 * @throws InputError when something else than a group is named
 */
export function readPolicyGroups(config: Config): PolicyGroups {
  const one = (key: string, fallback: string) => [
    readGroup(
      `${root}.${key}`,
      config.getOptionalString(`${root}.${key}`) ?? fallback,
    ),
  ];
  const engineers = config.getOptionalStringArray(`${root}.engineerGroups`) ?? [
    'group:default/integration',
    'group:default/data-platform',
  ];
  return {
    admins: one('adminGroup', 'group:default/dsi-admins'),
    engineers: engineers.map(group =>
      readGroup(`${root}.engineerGroups`, group),
    ),
    security: one('securityGroup', 'group:default/security'),
    privacy: one('privacyGroup', 'group:default/privacy'),
    it: one('itGroup', 'group:default/dsi'),
  };
}
