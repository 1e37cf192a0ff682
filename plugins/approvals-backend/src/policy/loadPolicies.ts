import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { InputError } from '@backstage/errors';
import type { RequestType } from '@passerelle/plugin-approvals-node';
import { checkPolicy } from './checkPolicy';
import { describeIssues } from './describeIssues';
import { normalizePolicy } from './normalizePolicy';
import { policyConfigSchema } from './policyConfigSchema';
import {
  builtInResolvers,
  type LoadPoliciesOptions,
  type Policy,
  type PolicyDefinition,
  type PolicySet,
} from './types';

/** Where policies stand in the configuration; errors name places below it. */
export const policiesConfigPath = 'approvals.policies';

/**
 * Reads and checks the policies of the configuration, once, at start.
 *
 * @throws InputError that lists every mistake with its configuration path and what would be accepted. The portal must
 * not start with a policy that is not understood to the last word.
 */
export function loadPolicies(options: LoadPoliciesOptions): PolicySet {
  const parsed = policyConfigSchema.safeParse(options.config ?? []);
  if (!parsed.success) {
    throw toError(describeIssues(parsed.error.issues, policiesConfigPath));
  }
  const types = new Map(options.requestTypes.map(type => [type.id, type]));
  const resolvers = new Set([...builtInResolvers, ...options.resolverIds]);
  const policies = new Map<string, Policy>();
  const problems: string[] = [];
  parsed.data.forEach((config, index) => {
    const path = `${policiesConfigPath}[${index}]`;
    const type = types.get(config.type);
    if (!type) {
      problems.push(unknownType(path, config.type, options.requestTypes));
      return;
    }
    if (policies.has(type.id)) {
      problems.push(
        `${path}.type: a policy for "${type.id}" stands above; merge them, one per request type`,
      );
    }
    const definition = normalizePolicy(config, type);
    problems.push(...checkPolicy({ definition, type, resolvers, path }));
    policies.set(type.id, toPolicy(definition));
  });
  if (problems.length > 0) {
    throw toError(problems);
  }
  return {
    get: requestType => policies.get(requestType),
    list: () => [...policies.values()],
  };
}

function toPolicy(definition: PolicyDefinition): Policy {
  return {
    id: definition.id,
    type: definition.type,
    revision: createHash('sha256')
      .update(canonicalize(definition) ?? '')
      .digest('hex')
      .slice(0, 16),
    definition,
  };
}

function unknownType(
  path: string,
  type: string,
  known: readonly RequestType[],
): string {
  const names = known.map(candidate => candidate.id).join(', ');
  return `${path}.type: "${type}" is no request type; accepted: ${
    names || 'none, because no plugin brings any'
  }`;
}

function toError(problems: string[]): InputError {
  return new InputError(
    `The approval policies cannot be used:\n${problems
      .map(problem => `- ${problem}`)
      .join('\n')}`,
  );
}
