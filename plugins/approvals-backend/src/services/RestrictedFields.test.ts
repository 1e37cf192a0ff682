import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Person, RequestState } from '../engine/types';
import { RestrictedFields } from './RestrictedFields';
import type { RequestTypes } from './RequestTypes';

const price = { path: '/subject/price', mayRead: async () => false };
const types = { find: () => ({ restricted: [price] }) };

const review = { reviewers: ['group:default/finance'], pastReviewers: [] };

/** Under review by finance, filed by one of them. */
const request = {
  type: 'laptop',
  status: 'in_review',
  requester: 'user:default/asking',
  editors: ['user:default/asking'],
  beneficiary: 'user:default/gaining',
  submittedAt: '2026-11-22T10:00:00.000Z',
  stages: [{ reviews: [review] }],
  subject: { ref: 'resource:default/thin', title: 'Thin', data: { price: 9 } },
} as unknown as RequestState;

const financier = (name: string, more: Partial<Person> = {}): Person => ({
  ref: `user:default/${name}`,
  groups: ['group:default/finance'],
  isAdmin: false,
  ...more,
});

describe('fields that are not for everybody', () => {
  const fields = RestrictedFields.create({
    types: types as unknown as RequestTypes,
    catalog: catalogServiceMock({ entities: [] }),
    auth: mockServices.auth(),
  });

  it.each([
    ['who reviews it', financier('judging'), []],
    ['an admin', financier('root', { groups: [], isAdmin: true }), []],
    ['who asks, though their group reviews it', financier('asking'), [price]],
    ['whom it is for, though their group does', financier('gaining'), [price]],
    ['anybody else', financier('other', { groups: [] }), [price]],
  ])('are hidden, or not, from %s', async (_, person, hidden) => {
    expect(await fields.hiddenFrom(person, request)).toEqual(hidden);
  });
});
