import { QuietMoment } from './QuietMoment';

function processThatIs(shares: number[]) {
  return {
    mark: jest.fn(),
    shareSinceMark: () => shares.shift() ?? 0,
    pause: jest.fn(async () => {}),
  };
}

describe('deliveries beside the work of people', () => {
  it.each([
    ['at once when the process idles', [0.1], 0],
    ['as soon as it is quiet', [0.9, 0.9, 0.9, 0.2], 3],
    ['after half a second under any load', Array(1000).fill(1), 25],
  ])('go on %s', async (_, shares, pauses) => {
    const workload = processThatIs(shares);
    await QuietMoment.create(workload).wait();
    expect(workload.pause).toHaveBeenCalledTimes(pauses);
  });

  it('do not count as work of people', () => {
    const workload = processThatIs([]);
    QuietMoment.create(workload).forget();
    expect(workload.mark).toHaveBeenCalledTimes(1);
  });
});
