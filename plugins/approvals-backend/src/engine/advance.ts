import type { CommandRun } from './CommandRun';
import { conditionsOf, isSettled, outcomeOf } from './stages';
import type { StageState } from './types';

/**
 * Goes along the path until a stage is open: settles the stages that the standing verdicts settle, opens the first
 * that they do not, and ends the request when none is left.
 *
 * @remarks
 * Called after everything that can move the path: a submission, a verdict, a change under review. It looks at nothing
 * but verdicts that stand, so that it can be called at any time with the same result.
 */
export function advance(run: CommandRun): void {
  for (const { id } of run.state.stages) {
    const stage = stageNow(run, id);
    const outcome = stage.status === 'skipped' ? 'passed' : outcomeOf(stage);
    if (outcome === undefined) {
      pauseStagesAfter(run, id);
      openStage(run, stage);
      return;
    }
    settle(run, stage, outcome);
    if (outcome === 'failed') {
      reject(run, stage);
      return;
    }
  }
  approve(run);
}

function settle(
  run: CommandRun,
  stage: StageState,
  outcome: 'passed' | 'failed',
): void {
  skipUnsettled(run, stage);
  if (stage.status === 'open' || stage.status === 'waiting') {
    run.record({ type: 'stage.settled', data: { stageId: stage.id, outcome } });
  }
}

/** The stage goes on without the verdicts that it does not have. */
export function skipUnsettled(run: CommandRun, stage: StageState): void {
  for (const review of stage.reviews) {
    if (!isSettled(review) && review.status !== 'skipped') {
      run.record({ type: 'review.skipped', data: { reviewId: review.id } });
    }
  }
}

function openStage(run: CommandRun, stage: StageState): void {
  if (stage.status !== 'open') {
    run.record({ type: 'stage.opened', data: { stageId: stage.id } });
  }
  for (const review of stage.reviews) {
    if (!isSettled(review) && review.status !== 'open') {
      run.record({
        type: 'review.opened',
        data: {
          reviewId: review.id,
          ...(review.criterion && { criterion: review.criterion }),
          reviewers: review.reviewers,
          ...(review.slaHours !== undefined && {
            dueAt: run.context.calendar.dueAt(review.slaHours),
            remindAt: run.context.calendar.dueAt(review.slaHours / 2),
          }),
        },
      });
    }
  }
}

/** An earlier stage is open again: what was open later waits. A later stage whose verdicts all stand stays passed. */
function pauseStagesAfter(run: CommandRun, stageId: string): void {
  const { stages } = run.state;
  const position = stages.findIndex(({ id }) => id === stageId);
  for (const stage of stages.slice(position + 1)) {
    const reopened = stage.status === 'passed' && !outcomeOf(stage);
    if (stage.status === 'open' || reopened) {
      for (const review of stage.reviews) {
        if (review.status === 'open') {
          run.record({ type: 'review.paused', data: { reviewId: review.id } });
        }
      }
      run.record({ type: 'stage.reopened', data: { stageId: stage.id } });
    }
  }
}

function reject(run: CommandRun, stage: StageState): void {
  const comment = stage.reviews.find(
    ({ decision }) => decision?.verdict === 'reject',
  )?.decision?.comment;
  run.record({
    type: 'request.rejected',
    data: {
      stageId: stage.id,
      ...(comment && { comment }),
      revision: run.state.revision,
    },
  });
}

function approve(run: CommandRun): void {
  run.record({
    type: 'request.approved',
    data: { conditions: conditionsOf(run.state), revision: run.state.revision },
  });
  const { plannedFulfilment } = run.state;
  if (plannedFulfilment || run.state.extends !== undefined) {
    run.record({
      type: 'fulfilment.started',
      data: { fulfillers: plannedFulfilment?.fulfillers ?? [] },
    });
  }
}

function stageNow(run: CommandRun, stageId: string): StageState {
  const stage = run.state.stages.find(({ id }) => id === stageId);
  if (!stage) {
    throw new Error(`Stage ${stageId} left request ${run.state.id}`);
  }
  return stage;
}
