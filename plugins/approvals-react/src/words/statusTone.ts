import type { Tone } from '@passerelle/ui';
import type {
  ApprovalRequest,
  ReviewStatus,
  StageStatus,
  Verdict,
} from '@passerelle/plugin-approvals-common';

/**
 * The colours that go with the words; never without them.
 *
 * @public
 */
export const reviewTones: Record<ReviewStatus, Tone> = {
  waiting: 'neutral',
  open: 'warning',
  approved: 'success',
  approved_with_conditions: 'success',
  rejected: 'danger',
  changes_requested: 'warning',
  skipped: 'neutral',
  kept: 'success',
};

/**
 * The colours that go with the words; never without them.
 *
 * @public
 */
export const stageTones: Record<StageStatus, Tone> = {
  waiting: 'neutral',
  open: 'info',
  passed: 'success',
  failed: 'danger',
  skipped: 'neutral',
};

/**
 * The colours that go with the words; never without them.
 *
 * @public
 */
export const verdictTones: Record<Verdict, Tone> = {
  approve: 'success',
  approve_with_conditions: 'success',
  request_changes: 'warning',
  reject: 'danger',
  recuse: 'neutral',
};

/**
 * The colour of a request's state.
 *
 * @public
 */
export function requestTone(request: ApprovalRequest): Tone {
  switch (request.status) {
    case 'in_review':
      return 'info';
    case 'changes_requested':
      return 'warning';
    case 'rejected':
      return 'danger';
    case 'approved':
      return fulfilmentTone(request);
    default:
      return 'neutral';
  }
}

function fulfilmentTone(request: ApprovalRequest): Tone {
  switch (request.fulfilment?.status) {
    case 'pending':
      return 'info';
    case 'failed':
      return 'danger';
    default:
      return 'success';
  }
}
