import { createBackendModule } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import {
  approvalsExtensionPoint,
  approvalsSeedingExtensionPoint,
  type ApprovalsSeeder,
  type OutcomeHandler,
  type RequestSubject,
  type RequestType,
} from '@passerelle/plugin-approvals-node';

/** Laptops of the company, as another plugin would know them. */
export class Laptops {
  readonly #known = new Map<string, RequestSubject>();
  readonly #away = new Set<string>();

  set(name: string, data: JsonObject, owner?: string): void {
    const ref = `resource:default/${name}`;
    const revision = (this.#known.get(ref)?.revision ?? 0) + 1;
    this.#known.set(ref, { ref, title: name, revision, owner, data });
  }

  /** Makes a laptop fail when it is loaded, or not any more. */
  setAway(name: string, isAway: boolean): void {
    const ref = `resource:default/${name}`;
    if (isAway) {
      this.#away.add(ref);
    } else {
      this.#away.delete(ref);
    }
  }

  find(ref: string): RequestSubject | undefined {
    if (this.#away.has(ref)) {
      throw new Error('the store room does not answer');
    }
    return this.#known.get(ref);
  }
}

const leave: RequestType = {
  id: 'leave',
  title: { en: 'Leave', fr: 'Congés' },
  description: { en: 'Days off', fr: 'Jours de congé' },
  subject: 'none',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['days'],
    properties: {
      days: { type: 'integer', minimum: 1, maximum: 60 },
      reason: { type: 'string' },
    },
  },
  criteria: [
    {
      id: 'planning',
      title: { en: 'Planning', fr: 'Planning' },
      dependsOn: ['/values/days'],
      checklist: [
        { en: 'Nobody else is away', fr: 'Personne d’autre n’est absent' },
      ],
    },
    {
      id: 'law',
      title: { en: 'Law', fr: 'Droit' },
      dependsOn: ['/values/reason'],
    },
  ],
  fieldLabels: { '/values/days': { en: 'Days', fr: 'Jours' } },
  summarize: ({ values }) => ({
    en: `${values.days} days off`,
    fr: `${values.days} jours de congé`,
  }),
};

function createPurchase(laptops: Laptops): RequestType {
  return {
    id: 'laptop',
    title: { en: 'Laptop', fr: 'Ordinateur' },
    description: { en: 'A laptop', fr: 'Un ordinateur' },
    subject: 'required',
    subjectFields: ['price'],
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['why'],
      properties: { why: { type: 'string', minLength: 1 } },
    },
    fulfilment: { by: 'subject.owner', grant: true },
    loadSubject: async ref => laptops.find(ref),
  };
}

/** What the office asks of the engine: leave, with two parallel reviews; and laptops, about which there is something to know. */
export function createOfficeModule(options: {
  laptops: Laptops;
  handlers?: OutcomeHandler[];
  tell?: (seeder: ApprovalsSeeder) => Promise<void>;
}) {
  return createBackendModule({
    pluginId: 'approvals',
    moduleId: 'office',
    register(environment) {
      environment.registerInit({
        deps: {
          approvals: approvalsExtensionPoint,
          seeding: approvalsSeedingExtensionPoint,
        },
        async init({ approvals, seeding }) {
          approvals.addRequestType(leave);
          approvals.addRequestType(createPurchase(options.laptops));
          for (const handler of options.handlers ?? []) {
            approvals.addOutcomeHandler(handler);
          }
          if (options.tell) {
            seeding.setStoryteller(options.tell);
          }
        },
      });
    },
  });
}

/** Policies of the office, as `app-config.yaml` would have them. */
export const officePolicies = [
  {
    type: 'leave',
    stages: [
      {
        id: 'reviews',
        title: { en: 'Reviews', fr: 'Avis' },
        rule: 'all',
        slots: [
          { criterion: 'planning', reviewers: ['requester.manager'] },
          { criterion: 'law', reviewers: ['group:default/hr'] },
        ],
      },
      {
        id: 'decision',
        title: { en: 'Decision', fr: 'Décision' },
        when: 'request.values.days > 10',
        slots: [{ reviewers: ['group:default/directors'] }],
      },
    ],
  },
  {
    type: 'laptop',
    stages: [
      {
        id: 'owner',
        title: { en: 'Owner', fr: 'Responsable' },
        slots: [{ reviewers: ['subject.owner'], sla: { hours: 8 } }],
      },
    ],
  },
];
