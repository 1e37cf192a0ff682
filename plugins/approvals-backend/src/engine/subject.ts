import { changedPaths } from './differences';
import type { RequestState, SubjectSnapshot } from './types';

/**
 * Whether the subject is another than reviewers were shown. When true, the service runs `notice_subject` before any
 * other command, so that the revision moves and the dependent reviews reopen.
 */
export function subjectDiffers(
  state: RequestState,
  subject: SubjectSnapshot | undefined,
): boolean {
  return (
    subject !== undefined &&
    state.status === 'in_review' &&
    isOtherText(state.subject, subject)
  );
}

/**
 * Whether the subject of an approved request has another owner than the request knows. When true, the service runs
 * `notice_owner` before any other command, so that nobody acts as the owner who is none any more.
 */
export function ownerDiffers(
  state: RequestState,
  subject: SubjectSnapshot | undefined,
): boolean {
  return (
    subject !== undefined &&
    state.subject !== undefined &&
    state.status === 'approved' &&
    state.subject.owner !== subject.owner
  );
}

/** Whether the text of the subject moved between two readings. */
export function isOtherText(
  before: SubjectSnapshot | undefined,
  after: SubjectSnapshot,
): boolean {
  return (
    before?.ref !== after.ref ||
    before.revision !== after.revision ||
    subjectChanges(before, after).length > 0
  );
}

/** JSON Pointers below `/subject` of what changed between two readings. */
export function subjectChanges(
  before: SubjectSnapshot | undefined,
  after: SubjectSnapshot,
): string[] {
  return changedPaths(before?.data, after.data, '/subject');
}
