import { createBackendModule } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  approvalsExtensionPoint,
  withCode,
  type RequestType,
} from '@passerelle/plugin-approvals-node';
import type { Laptops } from './office';

const text = (words: string) => ({ en: words, fr: words });

/** Why a laptop is not inspected. */
export const scrapped = {
  en: 'It was scrapped: ask for another.',
  fr: 'Il est au rebut : demandez-en un autre.',
};

/** An inspection of a laptop: one at a time. */
function createInspection(laptops: Laptops): RequestType {
  return {
    id: 'inspection',
    title: text('Inspection'),
    description: text('Have a laptop looked at'),
    subject: 'required',
    subjectFields: ['price', 'state', 'seller'],
    oneOpenPerSubject: true,
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { urgency: { enum: ['now', 'later'] } },
    },
    restricted: [
      {
        path: '/subject/price',
        mayRead: ({ person }) => person.isManager(),
        instead: price => (Number(price) > 500 ? 'dear' : 'cheap'),
      },
      {
        path: '/subject/seller/discount',
        label: { en: 'Discount', fr: 'Remise' },
        mayRead: () => false,
      },
    ],
    valueLabels: {
      '/subject/price': { dear: { en: 'Dear', fr: 'Cher' } },
      '/subject/state': { worn: { en: 'Worn out', fr: 'Usé' } },
      '/values/urgency': { now: { en: 'At once', fr: 'Tout de suite' } },
    },
    loadSubject: async ref => laptops.find(ref),
    validate: async ({ subject }) => {
      if (subject?.data.state === 'scrapped') {
        throw withCode(
          new ConflictError('There is nothing to look at'),
          'scrapped',
          { laptop: subject.ref },
          scrapped,
        );
      }
    },
  };
}

/** A licence for a program on a laptop, for a while. */
function createLicence(laptops: Laptops): RequestType {
  return {
    id: 'licence',
    title: text('Licence'),
    description: text('Use a program for a while'),
    subject: 'required',
    subjectFields: ['price'],
    fulfilment: { by: 'subject.owner', grant: true, until: '/values/until' },
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { until: { type: 'string', format: 'date' } },
    },
    loadSubject: async ref => laptops.find(ref),
  };
}

/** Brings requests that show what request types can ask of the engine. */
export function createLicencesModule(laptops: Laptops) {
  return createBackendModule({
    pluginId: 'approvals',
    moduleId: 'licences',
    register(environment) {
      environment.registerInit({
        deps: { approvals: approvalsExtensionPoint },
        async init({ approvals }) {
          approvals.addRequestType(createInspection(laptops));
          approvals.addRequestType(createLicence(laptops));
        },
      });
    },
  });
}

/** Who decides on them. */
export const licencePolicies = [
  {
    type: 'inspection',
    stages: [
      {
        id: 'look',
        title: text('Look'),
        slots: [{ reviewers: ['group:default/hr'] }],
      },
    ],
  },
  {
    type: 'licence',
    stages: [
      {
        id: 'need',
        title: text('Need'),
        when: '!request.extends',
        slots: [{ reviewers: ['user:default/boss'] }],
      },
      {
        id: 'owner',
        title: text('Owner'),
        slots: [{ reviewers: ['subject.owner'] }],
      },
    ],
    fulfilment: { by: 'subject.owner', grant: true },
  },
];
