import type {
  ApprovalRequest,
  Review,
} from '@passerelle/plugin-approvals-common';

/** An open review of one group, to be answered by whoever looks. */
export function aReview(
  id: string,
  title: string,
  part: Partial<Review> = {},
): Review {
  return {
    id,
    title: { en: title, fr: title },
    criterion: id,
    reviewers: [`group:default/${id}`],
    status: 'open',
    allowedVerdicts: [],
    ...part,
  };
}

/** A request in review, filed by the marketer. */
export function aRequest(
  id: string,
  part: Partial<ApprovalRequest> = {},
): ApprovalRequest {
  const reviews = part.stages?.flatMap(stage => stage.reviews) ?? [
    aReview('privacy', 'Privacy'),
  ];
  return {
    id,
    number: `DEM-${id}`,
    type: 'tool-access',
    title: `Access to ${id}`,
    values: { reason: 'Summer campaign' },
    revision: 1,
    version: 3,
    status: 'in_review',
    requester: 'user:default/marketer',
    createdAt: '2026-11-16T09:00:00.000Z',
    submittedAt: '2026-11-16T09:00:00.000Z',
    policy: { id: 'tool-access', revision: 'abc' },
    stages: [
      {
        id: 'reviews',
        title: { en: 'Reviews', fr: 'Avis' },
        rule: { kind: 'all' },
        status: 'open',
        reviews,
      },
    ],
    conditions: [],
    waitingFor: reviews
      .filter(review => review.status === 'open')
      .flatMap(review => review.reviewers),
    allowedActions: ['comment'],
    ...part,
  };
}
