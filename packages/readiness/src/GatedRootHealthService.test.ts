import { GatedRootHealthService } from './GatedRootHealthService';
import { MemoryReadinessGates } from './ReadinessGates';

function createHealth() {
  const hooks: { start: () => void; stop: () => void } = {
    start: () => {},
    stop: () => {},
  };
  const gates = new MemoryReadinessGates();
  const health = GatedRootHealthService.create({
    gates,
    lifecycle: {
      addStartupHook: hook => {
        hooks.start = () => void hook();
      },
      addBeforeShutdownHook: hook => {
        hooks.stop = () => void hook();
      },
    },
  });
  return { hooks, gates, health };
}

describe('readiness with gates', () => {
  it('waits for every gate and names those that are closed', async () => {
    const { hooks, gates, health } = createHealth();
    hooks.start();
    const openPeople = gates.close('people');
    const openSeed = gates.close('first seed');

    expect(await health.getReadiness()).toEqual({
      status: 503,
      payload: {
        status: 'error',
        message: 'Not ready yet, waiting for: people, first seed',
      },
    });
    openPeople();
    openPeople();
    expect((await health.getReadiness()).status).toBe(503);
    openSeed();
    expect((await health.getReadiness()).status).toBe(200);
  });

  it('is not ready before the start nor while stopping, and alive all the time', async () => {
    const { hooks, health } = createHealth();

    expect((await health.getReadiness()).status).toBe(503);
    hooks.start();
    expect((await health.getReadiness()).status).toBe(200);
    hooks.stop();
    expect((await health.getReadiness()).status).toBe(503);
    expect((await health.getLiveness()).status).toBe(200);
  });
});
