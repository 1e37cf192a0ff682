import { advance } from '../advance';
import { CommandRun } from '../CommandRun';
import { changedPaths } from '../differences';
import { findExtensionObstacle, findUntilObstacle } from '../extension';
import { findPathProblem, findPlanProblem } from '../findPlanProblem';
import { isRefusal, refuseConflict } from '../refusal';
import { addReviewsOf, reopenReviews, toNewReview } from '../reopenReviews';
import { actionRules } from '../actionRules';
import { isOtherText, subjectChanges } from '../subject';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Person,
  Plan,
  Refusal,
  RequestState,
} from '../types';

/**
 * Submits a draft, or sends a request in again after changes were asked for.
 */
export function submit(
  state: RequestState,
  command: Extract<Command, { type: 'submit' }>,
  context: CommandContext,
  person: Person,
): EngineEvent[] | Refusal {
  const obstacle = actionRules.submit(state, person);
  if (obstacle) {
    return obstacle;
  }
  if (state.subjectRef !== undefined && !context.subject) {
    return refuseConflict(
      'subject-missing',
      `${state.subjectRef} does not exist any more: withdraw this request`,
    );
  }
  const noExtension =
    state.extends === undefined
      ? undefined
      : findExtensionObstacle(state.extends, state, context, person);
  if (noExtension) {
    return noExtension;
  }
  const run = CommandRun.on(state, context);
  const refusal =
    state.status === 'draft'
      ? recordSubmission(run, command.comment)
      : recordResubmission(run, command.comment);
  return refusal ?? run.events;
}

/**
 * Pins the plan and opens the first stage.
 *
 * @returns why it cannot be: invariant 6, no plan means no submission
 */
export function recordSubmission(
  run: CommandRun,
  comment?: string,
): Refusal | undefined {
  const plan = planOf(run.context);
  const problem = isRefusal(plan)
    ? plan
    : findPlanProblem(plan) ?? findTimeProblem(run);
  if (isRefusal(plan) || problem) {
    return problem;
  }
  const { subject } = run.context;
  run.record({
    type: 'request.submitted',
    data: {
      ...(comment && { comment }),
      revision: run.state.revision,
      ...(run.state.subjectRef !== undefined && subject && { subject }),
      policy: plan.policy,
      allowSamePersonInSeveralSlots: plan.allowSamePersonInSeveralSlots,
      stages: plan.stages.map(stage => ({
        id: stage.id,
        title: stage.title,
        rule: stage.rule,
        applies: stage.applies,
        reviews: stage.slots
          .filter(({ applies }) => applies)
          .map(slot => toNewReview(stage.id, slot, run)),
      })),
      ...(plan.expireAfterDays !== undefined && {
        expiresAt: inDays(run.context.now, plan.expireAfterDays),
      }),
      // Nobody need carry out an extension: the engine moves the end of the grant.
      ...(plan.fulfilment &&
        run.state.extends === undefined && { fulfilment: plan.fulfilment }),
      ...(plan.oneOpenPerSubject && { oneOpenPerSubject: true }),
    },
  });
  advance(run);
  return undefined;
}

function inDays(now: string, days: number): string {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString();
}

function recordResubmission(
  run: CommandRun,
  comment: string | undefined,
): Refusal | undefined {
  const plan = planOf(run.context);
  const problem = findTimeProblem(run);
  if (isRefusal(plan) || problem) {
    return isRefusal(plan) ? plan : problem;
  }
  const changed = [
    ...changedPaths(run.state.submittedValues, run.state.values, '/values'),
    ...recordSubjectChange(run),
  ];
  run.record({
    type: 'request.resubmitted',
    data: {
      ...(comment && { comment }),
      revision: run.state.revision,
      changed,
    },
  });
  addReviewsOf(run);
  const unreachable = findPathProblem(run.state);
  if (unreachable) {
    return unreachable;
  }
  reopenReviews(run, changed, { markKept: true });
  advance(run);
  return undefined;
}

/**
 * Takes the subject as it is now into the request when it is another, which moves the revision.
 *
 * @returns what changed
 */
export function recordSubjectChange(run: CommandRun): string[] {
  const { subject } = run.context;
  if (!subject || !isOtherText(run.state.subject, subject)) {
    return [];
  }
  const changed = subjectChanges(run.state.subject, subject);
  run.record({
    type: 'subject.changed',
    data: { subject, revision: run.state.revision + 1, changed },
  });
  return changed;
}

function findTimeProblem({ state, context }: CommandRun): Refusal | undefined {
  return state.extends === undefined ? undefined : findUntilObstacle(context);
}

function planOf({ plan }: CommandContext): Plan | Refusal {
  if (!plan) {
    return refuseConflict(
      'no-policy',
      'No policy says who decides on requests of this type: ask an admin to add one to approvals.policies',
    );
  }
  return plan;
}
