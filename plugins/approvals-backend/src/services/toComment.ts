import type {
  RequestComment,
  RequestEventRecord,
} from '@passerelle/plugin-approvals-common';

/** A comment as its event in the trail tells it. */
export function toComment({
  actor,
  at,
  data,
}: Pick<RequestEventRecord, 'actor' | 'at' | 'data'>): RequestComment {
  return {
    id: String(data.commentId),
    by: actor,
    at,
    body: String(data.body),
    ...(Array.isArray(data.mentions) && {
      mentions: data.mentions.map(String),
    }),
    ...(Array.isArray(data.links) && {
      links: data.links.map(({ title, url }) => ({
        title: String(title),
        url: String(url),
      })),
    }),
  };
}
