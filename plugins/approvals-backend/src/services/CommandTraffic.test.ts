import { CommandTraffic } from './CommandTraffic';

describe('the traffic of commands', () => {
  it('flows while a command runs, and a moment longer', async () => {
    let now = 1_000;
    const traffic = CommandTraffic.create({ now: () => now });
    expect(traffic.isFlowing()).toBe(false);
    await traffic.during(async () => {
      now += 10_000;
      expect(traffic.isFlowing()).toBe(true);
    });
    now += 49;
    expect(traffic.isFlowing()).toBe(true);
    now += 1;
    expect(traffic.isFlowing()).toBe(false);
  });

  it('ends with commands that fail, too, and not before the last one', async () => {
    let now = 1_000;
    const traffic = CommandTraffic.create({ now: () => now });
    let end = () => {};
    const last = traffic.during(
      () =>
        new Promise<void>(resolve => {
          end = resolve;
        }),
    );
    await expect(
      traffic.during(async () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    now += 1_000;
    expect(traffic.isFlowing()).toBe(true);
    end();
    await last;
    now += 1_000;
    expect(traffic.isFlowing()).toBe(false);
  });
});
