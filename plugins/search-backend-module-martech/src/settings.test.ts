import { mockServices } from '@backstage/backend-test-utils';
import { readMaxRequests } from './settings';

const configWith = (maxRequests?: number) =>
  mockServices.rootConfig({
    data: { search: { collators: { martech: { maxRequests } } } },
  });

describe('how many requests the search holds', () => {
  it('is configured, or 10,000', () => {
    expect(readMaxRequests(configWith(50))).toBe(50);
    expect(readMaxRequests(configWith())).toBe(10_000);
  });

  it.each([0, -1, 1.5])('cannot be %p', max => {
    expect(() => readMaxRequests(configWith(max))).toThrow(
      `search.collators.martech.maxRequests is ${max}; accepted: a whole number from 1`,
    );
  });
});
