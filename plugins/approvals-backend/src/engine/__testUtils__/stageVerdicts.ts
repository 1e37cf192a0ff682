import {
  approvalsNeeded,
  type ModelSlot,
  type ModelStage,
} from './modelPolicy';

/** A verdict that stands in a slot. */
export type Standing = {
  verdict: 'approve' | 'reject' | 'changes';
  by: string;
  behalf?: string;
};

type Verdicts = ReadonlyMap<string, Standing>;

function count(
  slots: readonly ModelSlot[],
  verdicts: Verdicts,
  verdict: Standing['verdict'],
): number {
  return slots.filter(({ id }) => verdicts.get(id)?.verdict === verdict).length;
}

/**
 * Whether the verdicts that stand are enough for a stage.
 *
 * @param slots - those of its slots that are on the path
 */
export function hasPassed(
  { rule }: ModelStage,
  slots: readonly ModelSlot[],
  verdicts: Verdicts,
): boolean {
  return (
    count(slots, verdicts, 'approve') >= approvalsNeeded(rule, slots.length)
  );
}

/** Whether a stage cannot pass any more: by somebody who rejected, never by a rule alone. */
export function hasFailed(
  { rule }: ModelStage,
  slots: readonly ModelSlot[],
  verdicts: Verdicts,
): boolean {
  const rejections = count(slots, verdicts, 'reject');
  return (
    rejections > 0 &&
    slots.length - rejections < approvalsNeeded(rule, slots.length)
  );
}
