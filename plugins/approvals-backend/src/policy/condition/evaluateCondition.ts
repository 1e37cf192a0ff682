import { celEnv, isCelError, parse, plan } from '@bufbuild/cel';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { JsonObject } from '@backstage/types';
import { toCelInput } from './toCelInput';

/** What conditions can speak of. */
export type ConditionBindings = {
  request: { type: string; values: JsonObject; extends?: boolean };
  /** The text of the subject; empty for a request without one. */
  subject: JsonObject;
  requester: { ref: EntityRef; groups: readonly EntityRef[] };
};

/**
 * Whether a condition holds. Only `true` holds and only `false` does not: anything else is an error, because a slot
 * that is skipped by mistake would be an approval that nobody gave.
 *
 * @remarks
 * Numbers of JSON are `double` in CEL: `request.values.cost > 5000` compares, but arithmetic needs `1.0`.
 */
export function evaluateCondition(
  expression: string,
  bindings: ConditionBindings,
): { held: boolean } | { error: string } {
  try {
    const { request, subject, requester } = bindings;
    const evaluate = plan(celEnv(), parse(expression));
    const result = evaluate({
      request: toCelInput(request),
      subject: toCelInput(subject),
      requester: toCelInput({ ...requester, groups: [...requester.groups] }),
    });
    if (isCelError(result)) {
      return { error: result.message };
    }
    return typeof result === 'boolean'
      ? { held: result }
      : { error: `it gives ${typeof result}, not true or false` };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
