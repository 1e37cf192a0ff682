import type {
  CriterionVerdict,
  IntegrationStatus,
  Tool,
  ToolFlow,
  ToolStatus,
} from '@passerelle/plugin-martech-common';
import type { Tone } from '@passerelle/ui';

/** The colour that goes with each status; the words say the same. */
export const statusTones: Record<ToolStatus, Tone> = {
  detected: 'neutral',
  referenced: 'neutral',
  in_review: 'info',
  pilot: 'info',
  approved: 'success',
  approved_with_conditions: 'warning',
  refused: 'danger',
  suspended: 'danger',
  retiring: 'warning',
  retired: 'neutral',
};

export const verdictTones: Record<CriterionVerdict, Tone> = {
  pending: 'neutral',
  passed: 'success',
  passed_with_conditions: 'warning',
  failed: 'danger',
  not_applicable: 'neutral',
  expired: 'warning',
};

export const integrationTones: Record<IntegrationStatus, Tone> = {
  live: 'success',
  in_progress: 'info',
  planned: 'neutral',
  none: 'neutral',
};

export const flowTones: Record<ToolFlow['status'], Tone> = {
  live: 'success',
  in_progress: 'info',
  planned: 'neutral',
  retired: 'neutral',
};

export const healthTones: Record<Tool['health']['state'], Tone> = {
  operational: 'success',
  degraded: 'warning',
  down: 'danger',
  unknown: 'neutral',
};
