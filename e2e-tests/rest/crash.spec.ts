import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import {
  expectDrainedOutbox,
  expectExactlyOnce,
  expectFiledOnce,
  expectRegistry,
  expectToldOnce,
  expectWebhooks,
  trailOf,
} from '../support/afterTheCrash';
import { copyOfTheDead } from '../support/copyOfTheDead';
import { Crowd } from '../support/Crowd';
import { Ledger } from '../support/Ledger';
import { Person } from '../support/Person';
import { openDatabase } from '../support/pluginDatabase';
import { killPortal, startPortal } from '../support/portal';
import { createRandom, seedOf } from '../support/random';
import { addToCatalog, serviceYaml, toolStatus } from '../support/tools';
import { expectPortalReplays, expectReplayedSnapshots } from '../support/trail';
import { verifyOffline } from '../support/verifyOffline';

/** Five in each run of the tests, fifty in the long one (`npm test -- --long`). */
const kills = Number(process.env.CRASH_KILLS ?? 5);
const seed = seedOf('CRASH_SEED');
const SECONDS_PER_KILL = 60;
/** A portal that answers nothing for so long is killed too. */
const LONGEST_LIFE_MILLISECONDS = 20_000;
const services = ['crash-one', 'crash-two', 'crash-three'].map(name => ({
  name,
  ref: `component:default/${name}`,
}));
const reviewers = [
  'architect',
  'security-officer',
  'dpo',
  'accessibility-lead',
  'finance-controller',
  'dsi-admin',
];

test.describe.configure({ timeout: (300 + kills * SECONDS_PER_KILL) * 1000 });

test(`no decision is lost and no effect doubled when the back end is killed ${kills} times in the middle`, async ({
  request,
  baseURL,
}) => {
  process.stdout.write(`CRASH_SEED=${seed} repeats this run\n`);
  const random = createRandom(seed);
  for (const { name } of services) {
    await addToCatalog(`${name}.yaml`, serviceYaml({ name, title: name }));
  }
  const signIn = (name: string) => Person.signIn(request, name);
  const [marketer, owner, deputy, engineer] = await Promise.all(
    ['marketer', 'tool-owner', 'tool-owner-deputy', 'engineer'].map(signIn),
  );
  const judges = await Promise.all(reviewers.map(signIn));

  const base = `${baseURL}`;
  const ledger = Ledger.create([base]);
  const crowd = Crowd.create({ ledger, base, random });
  const known = new Set<string>();
  const nextService = () => {
    const { ref } = services[Math.floor(random() * services.length)];
    toolStatus(engineer, ref).then(
      status => status && known.add(ref),
      () => undefined,
    );
    return random() < 0.2 && known.has(ref) ? ref : undefined;
  };
  const work = Promise.all([
    crowd.files(marketer, 'tool-access', () => 'component:default/brevo'),
    crowd.files(engineer, 'tool-validation', nextService),
    // Two who compete for the same slots.
    crowd.reviews(owner),
    crowd.reviews(deputy),
    crowd.fulfils(owner),
    ...judges.map(judge => crowd.reviews(judge, 0.95)),
  ]);

  for (let kill = 1; kill <= kills; kill += 1) {
    await ledger.grow(5 + random() * 30, LONGEST_LIFE_MILLISECONDS);
    await sleep(random() * 100);
    await killPortal(request);
    if (kill === kills) {
      // As it lies there: nobody tidied up.
      const copy = await copyOfTheDead();
      expect(await verifyOffline(copy.location)).toMatchObject({ code: 0 });
      const knex = openDatabase(copy);
      expect(await expectReplayedSnapshots(knex)).toBeGreaterThan(0);
      await knex.destroy();
      await copy.remove();
    }
    await startPortal(request);
  }
  await expect
    .poll(() => known.size, { timeout: 60_000, message: 'services known' })
    .toBe(services.length);
  await ledger.grow(20, LONGEST_LIFE_MILLISECONDS);
  crowd.stop();
  await work;
  await expectDrainedOutbox();

  const trail = await trailOf(crowd.requests);
  expectExactlyOnce(trail, ledger);
  await expectFiledOnce(ledger);
  await expectToldOnce(trail, crowd.requests);
  await expectRegistry(trail, crowd.requests);
  const webhooks = await expectWebhooks(request, trail, crowd.requests);
  await expectPortalReplays();
  const admin = await signIn('dsi-admin');
  const audit = await admin.get('/approvals/v1/audit/verify');
  expect(await audit.json()).toMatchObject({ valid: true });

  const decisions = ledger.accepted(/\/decisions$/);
  test.info().annotations.push({
    type: 'load',
    description: `${decisions.length} decisions of ${crowd.requests.size} requests, ${ledger.lost} calls without an answer, ${webhooks.all} webhooks for ${webhooks.distinct} events`,
  });
  // A crash that hits nothing proves nothing.
  expect(decisions.length).toBeGreaterThan(kills * 2);
  expect(ledger.lost).toBeGreaterThan(kills);
});
