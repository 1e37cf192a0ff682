import type { z } from 'zod';

/**
 * Puts what zod found into sentences that begin with the configuration path, for instance
 * `approvals.policies[0].stages[1].slots[0].reviewers: expected …`.
 */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  root: string,
): string[] {
  return issues.map(issue => {
    const place = issue.path.reduce<string>(
      (path, part) =>
        typeof part === 'number'
          ? `${path}[${part}]`
          : `${path}.${String(part)}`,
      root,
    );
    return `${place}: ${describe(issue)}`;
  });
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown ${issue.keys
        .map(key => `"${key}"`)
        .join(', ')}; see config.d.ts for what is accepted here`;
    default:
      return issue.message;
  }
}
