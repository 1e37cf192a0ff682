import type {
  ApprovalRequest,
  EntityRef,
  RequestComment,
} from '@passerelle/plugin-approvals-common';
import { linkedParts } from '../words/linkedParts';

/** A link that somebody added to a request. */
export type RequestDocument = {
  title: string;
  url: string;
  by: EntityRef;
  at: string;
};

/** The links of a request: of its form, its comments and its answers, each address once. */
export function documentsOf(
  request: ApprovalRequest,
  comments: readonly RequestComment[],
): RequestDocument[] {
  const asked = Object.values(request.values).flatMap(value =>
    typeof value === 'string'
      ? linksIn(value, request.requester, request.createdAt)
      : [],
  );
  const said = comments.flatMap(({ body, links = [], by, at }) => [
    ...links.map(link => ({ ...link, by, at })),
    ...linksIn(body, by, at),
  ]);
  const decided = request.stages
    .flatMap(stage => stage.reviews)
    .flatMap(({ decision, previousDecision }) => [decision, previousDecision])
    .flatMap(decision =>
      (decision?.evidence ?? []).map(({ title, url }) => ({
        title,
        url,
        by: decision?.by ?? '',
        at: decision?.at ?? '',
      })),
    );
  const all = [...asked, ...said, ...decided];
  return all.filter(
    (document, index) =>
      all.findIndex(({ url }) => url === document.url) === index,
  );
}

function linksIn(body: string, by: EntityRef, at: string): RequestDocument[] {
  return linkedParts(body).flatMap(part =>
    part.kind === 'link' ? [{ title: part.url, url: part.url, by, at }] : [],
  );
}
