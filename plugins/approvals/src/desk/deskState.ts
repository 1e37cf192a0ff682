import type { ReviewTask } from '@passerelle/plugin-approvals-common';

/** The state of the desk, as its address keeps it. */
export type DeskState = {
  state: 'open' | 'done';
  /** The review that was chosen, if any. */
  requestId?: string;
  reviewId?: string;
};

/** Reads the state of the desk from its address. */
export function readDeskState(address: URLSearchParams): DeskState {
  return {
    state: address.get('state') === 'done' ? 'done' : 'open',
    requestId: address.get('request') ?? undefined,
    reviewId: address.get('review') ?? undefined,
  };
}

/** Writes the state of the desk into its address. */
export function writeDeskState(desk: DeskState): URLSearchParams {
  const address = new URLSearchParams();
  if (desk.state === 'done') {
    address.set('state', 'done');
  }
  if (desk.requestId && desk.reviewId) {
    address.set('request', desk.requestId);
    address.set('review', desk.reviewId);
  }
  return address;
}

/** Names a task in a list: review ids are unique in their request only. */
export function taskKey(task: ReviewTask): string {
  return `${task.request.id} ${task.review.id}`;
}

/** The done ones by when they were answered, latest first; the open ones stay by due time. */
export function inDeskOrder(
  tasks: readonly ReviewTask[],
  state: DeskState['state'],
): readonly ReviewTask[] {
  const answeredAt = (task: ReviewTask) => task.review.decision?.at ?? '';
  return state === 'open'
    ? tasks
    : [...tasks].sort((one, other) =>
        answeredAt(other).localeCompare(answeredAt(one)),
      );
}

/** The chosen task; the first one while nothing was chosen. */
export function selectedTask(
  tasks: readonly ReviewTask[],
  desk: DeskState,
): ReviewTask | undefined {
  return desk.reviewId === undefined
    ? tasks[0]
    : tasks.find(
        task =>
          task.request.id === desk.requestId &&
          task.review.id === desk.reviewId,
      );
}

/** The task some steps away from another, held at both ends. */
export function neighbour(
  tasks: readonly ReviewTask[],
  task: ReviewTask | undefined,
  step: number,
): ReviewTask | undefined {
  const index = task
    ? tasks.findIndex(one => taskKey(one) === taskKey(task))
    : -1;
  const next = Math.min(Math.max(index + step, 0), tasks.length - 1);
  return tasks[next];
}
