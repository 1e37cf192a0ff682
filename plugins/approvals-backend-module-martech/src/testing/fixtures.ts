import type {
  Decision,
  Review,
  Verdict,
} from '@passerelle/plugin-approvals-common';
import type { RequestOutcome } from '@passerelle/plugin-approvals-node';
import type {
  ToolStatus,
  ToolSubject,
} from '@passerelle/plugin-martech-common';

/** A tool of a registry, for tests. */
export function aTool(status: ToolStatus = 'approved'): ToolSubject {
  return {
    ref: 'component:default/brevo',
    title: { en: 'Brevo', fr: 'Brevo' },
    type: 'saas',
    status,
    lifecycle: 'production',
    owners: { business: 'group:default/crm-team' },
    sheetRevision: 3,
    conditions: [],
    sheet: {
      category: 'email-marketing',
      summary: { en: 'E-mail and SMS', fr: 'E-mail et SMS' },
      owners: { technical: 'group:default/Integration' },
      finance: { annualCost: 24000, currency: 'EUR' },
      data: { classification: 'confidential', personal: true },
    },
  };
}

/** A review that was decided; the later in the list, the later in time. */
export function aReview(
  id: string,
  verdict: Verdict | undefined,
  extra: Partial<Decision> & { criterion?: string } = {},
): Review {
  const { criterion, ...decision } = extra;
  return {
    id,
    criterion,
    reviewers: [],
    status: verdict === 'reject' ? 'rejected' : 'approved',
    allowedVerdicts: [],
    ...(verdict && {
      decision: {
        verdict,
        by: `user:default/${id}`,
        at: '2026-01-10T10:00:00.000Z',
        revision: 1,
        ...decision,
      },
    }),
  };
}

/** A step of a request about Brevo. */
export function anOutcome(
  kind: RequestOutcome['kind'],
  reviews: Review[] = [],
  request: Partial<RequestOutcome['request']> = {},
): RequestOutcome {
  return {
    id: 'outcome-1',
    kind,
    at: '2026-01-12T10:00:00.000Z',
    version: 9,
    seeded: false,
    request: {
      id: 'request-1',
      number: 'DEM-000001',
      type: 'tool-validation',
      title: 'Validation of Brevo',
      subjectRef: 'component:default/brevo',
      values: { reason: 'we need it' },
      revision: 1,
      version: 9,
      status: 'approved',
      requester: 'user:default/marketer',
      createdAt: '2026-01-09T10:00:00.000Z',
      policy: { id: 'tool-validation', revision: 'abc' },
      stages: [
        {
          id: 'reviews',
          title: { en: 'Reviews', fr: 'Examens' },
          rule: { kind: 'all' },
          status: 'passed',
          reviews,
        },
      ],
      conditions: [],
      waitingFor: [],
      ...request,
    },
    judged: reviews.map((review, index) => ({
      reviewId: review.id,
      subjectRevision: index + 1,
    })),
  };
}
