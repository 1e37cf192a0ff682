import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  approvalsExtensionPoint,
  type ApprovalsExtensionPoint,
  type SubjectChangeSource,
} from '@passerelle/plugin-approvals-node';
import { SHEET_CHANGED_TOPIC } from '@passerelle/plugin-martech-common';
import module from './index';

describe('the martech module of the approval engine', () => {
  it('brings its request types, resolvers, handlers and change source', async () => {
    const events = mockServices.events();
    const sources: SubjectChangeSource[] = [];
    const ids: string[] = [];
    const collect = ({ id }: { id: string }) => ids.push(id);
    const extensionPoint: ApprovalsExtensionPoint = {
      addRequestType: collect,
      addReviewerResolver: collect,
      addOutcomeHandler: collect,
      addNotificationChannel: collect,
      addSubjectChangeSource: source => sources.push(source),
    };
    await startTestBackend({
      extensionPoints: [[approvalsExtensionPoint, extensionPoint]],
      features: [
        module,
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
      ],
    });
    expect(ids).toEqual([
      'tool-access',
      'tool-validation',
      'tool-pilot',
      'tool-reference',
      'integration',
      'tool-change',
      'tool-renewal',
      'tool-retirement',
      'advice',
      'shadow-it-declaration',
      'subject.technicalOwner',
      'subject.budgetOwner',
      'partner.owner',
      'martech.validation',
      'martech.access',
      'martech.pilot',
      'martech.integration',
      'martech.change',
      'martech.renewal',
      'martech.retirement',
      'martech.reference',
      'martech.answers',
      'martech.shadow-it',
      'martech.contracts',
    ]);

    const changed: string[] = [];
    await sources[0].start(async ref => {
      changed.push(ref);
    });
    await events.publish({
      topic: SHEET_CHANGED_TOPIC,
      eventPayload: { ref: 'component:default/brevo', sheetRevision: 4 },
    });
    await events.publish({
      topic: SHEET_CHANGED_TOPIC,
      eventPayload: 'nonsense',
    });
    expect(changed).toEqual(['component:default/brevo']);
  });
});
