import { RecentMembership } from './RecentMembership';

const marketer = 'user:default/marketer';

describe('the groups of a person', () => {
  it('are read once by a page, and anew three seconds later', async () => {
    const refsOf = jest
      .fn()
      .mockResolvedValueOnce([marketer, 'group:default/acquisition'])
      .mockResolvedValueOnce([marketer, 'group:default/brand']);
    let now = 0;
    const membership = RecentMembership.create({
      membership: { refsOf },
      now: () => now,
    });
    const ask = () => membership.refsOf(marketer);
    await Promise.all([ask(), ask()]);
    await expect(ask()).resolves.toContain('group:default/acquisition');
    expect(refsOf).toHaveBeenCalledTimes(1);

    now = 3_001;
    await expect(ask()).resolves.toContain('group:default/brand');
  });

  it('are not remembered when the catalog failed', async () => {
    const refsOf = jest
      .fn()
      .mockRejectedValueOnce(new Error('the catalog is away'))
      .mockResolvedValue([marketer]);
    const membership = RecentMembership.create({ membership: { refsOf } });
    const ask = () => membership.refsOf(marketer);
    await expect(ask()).rejects.toThrow('the catalog is away');
    await expect(ask()).resolves.toEqual([marketer]);
  });
});
