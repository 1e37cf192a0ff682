import type {
  ApprovalsExtensionPoint,
  ApprovalsSeeder,
  ApprovalsSeedingExtensionPoint,
  NotificationChannel,
  OutcomeHandler,
  RequestType,
  ReviewerResolver,
  SubjectChangeSource,
} from '@passerelle/plugin-approvals-node';

/** What tells a story, once the engine takes commands. */
export type Storyteller = (seeder: ApprovalsSeeder) => Promise<void>;

/** Collects what other plugins bring, until the engine starts. */
export class Extensions
  implements ApprovalsExtensionPoint, ApprovalsSeedingExtensionPoint
{
  readonly requestTypes: RequestType[] = [];
  readonly resolvers: ReviewerResolver[] = [];
  readonly handlers: OutcomeHandler[] = [];
  readonly channels: NotificationChannel[] = [];
  readonly subjectChangeSources: SubjectChangeSource[] = [];
  storyteller: Storyteller | undefined;

  static create(): Extensions {
    return new Extensions();
  }

  addRequestType(type: RequestType): void {
    this.requestTypes.push(type);
  }

  addReviewerResolver(resolver: ReviewerResolver): void {
    this.resolvers.push(resolver);
  }

  /** @throws when two handlers have one id: the outbox could not tell them apart. */
  addOutcomeHandler(handler: OutcomeHandler): void {
    if (this.handlers.some(({ id }) => id === handler.id)) {
      throw new Error(`Two plugins bring the outcome handler "${handler.id}"`);
    }
    this.handlers.push(handler);
  }

  addNotificationChannel(channel: NotificationChannel): void {
    this.channels.push(channel);
  }

  addSubjectChangeSource(source: SubjectChangeSource): void {
    this.subjectChangeSources.push(source);
  }

  /** @throws in production: a made-up past does not belong among real decisions. */
  setStoryteller(tell: Storyteller): void {
    if (process.env.NODE_ENV === 'production') {
      throw new Error(
        'The story of the example company is refused when NODE_ENV is production; remove its module',
      );
    }
    this.storyteller = tell;
  }
}
