import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type {
  ApprovalsSeeder,
  NotificationChannel,
  OutcomeHandler,
  RequestType,
  ReviewerResolver,
  SubjectChangeSource,
} from './types';

/**
 * With this, another plugin brings request types, reviewer resolvers, outcome handlers and channels to the engine.
 *
 * @public
 */
export interface ApprovalsExtensionPoint {
  addRequestType(type: RequestType): void;
  addReviewerResolver(resolver: ReviewerResolver): void;
  addOutcomeHandler(handler: OutcomeHandler): void;
  addNotificationChannel(channel: NotificationChannel): void;
  addSubjectChangeSource(source: SubjectChangeSource): void;
}

/** @public */
export const approvalsExtensionPoint =
  createExtensionPoint<ApprovalsExtensionPoint>({ id: 'approvals.extensions' });

/**
 * Development only: a story told through the engine once the portal is up. Refused when `NODE_ENV` is `production`.
 *
 * @public
 */
export interface ApprovalsSeedingExtensionPoint {
  /** The engine calls it after start, when it is ready to take commands. */
  setStoryteller(tell: (seeder: ApprovalsSeeder) => Promise<void>): void;
}

/** @public */
export const approvalsSeedingExtensionPoint =
  createExtensionPoint<ApprovalsSeedingExtensionPoint>({
    id: 'approvals.seeding',
  });
