import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Decision, Evidence } from '@passerelle/plugin-approvals-common';
import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type { ToolVerdictOutcome } from '@passerelle/plugin-martech-common';

/** A tool's page in the portal, whatever its host and base path. */
const toolPagePath =
  /\/catalog\/(?<namespace>[^/]+)\/(?<kind>component|api|system)\/(?<name>[^/?#]+)/i;
/** A reference written as it is. */
const toolRef = /^(?:component|api|system):[a-z0-9-]+\/[a-z0-9._-]+$/i;

function substituteOf({ title, url }: Evidence): string | undefined {
  const written = [url, title]
    .map(text => text.trim())
    .find(t => toolRef.test(t));
  if (written) {
    return stringifyEntityRef(parseEntityRef(written));
  }
  const page = toolPagePath.exec(url)?.groups;
  return page
    ? `${page.kind}:${page.namespace}/${page.name}`.toLocaleLowerCase('en-US')
    : undefined;
}

function rejections(outcome: RequestOutcome): Decision[] {
  return outcome.request.stages
    .flatMap(stage => stage.reviews)
    .flatMap(review => (review.decision ? [review.decision] : []))
    .filter(decision => decision.verdict === 'reject')
    .sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * Why a tool was refused, and what to use instead: the comments of those who rejected, and the tools that they gave as evidence,
 * either as a link to the tool's page or as a reference such as `component:default/brevo`.
 *
 * @remarks Without any the registry offers its own alternatives.
 */
export function toolRefusal(
  outcome: RequestOutcome,
): NonNullable<ToolVerdictOutcome['refusal']> {
  const decisions = rejections(outcome);
  const substitutes = decisions
    .flatMap(decision => decision.evidence ?? [])
    .map(substituteOf)
    .filter((ref): ref is string => ref !== undefined)
    .filter(ref => ref !== outcome.request.subjectRef);
  return {
    reason: decisions
      .map(decision => decision.comment?.trim() ?? '')
      .filter(Boolean)
      .join('\n\n'),
    substitutes: [...new Set(substitutes)],
  };
}
