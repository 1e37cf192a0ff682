import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { killAndRestart } from '../support/portal';
import { expectPortalReplays } from '../support/trail';

test.afterAll(expectPortalReplays);

const brevo = 'component:default/brevo';

test('a marketer finds a tool for a need, asks for access and gets it', async ({
  request,
}) => {
  const marketer = await Person.signIn(request, 'marketer');
  const owner = await Person.signIn(request, 'tool-owner');

  const found = await marketer.get(
    `/martech/v1/tools?q=${encodeURIComponent(
      'envoyer des SMS',
    )}&facets=status`,
  );
  expect(found.status()).toBe(200);
  const page = await found.json();
  const refs = page.items.map((tool: { ref: string }) => tool.ref);
  expect(refs.slice(0, 5)).toContain(brevo);
  expect(page.facets.status.length).toBeGreaterThan(0);

  const filed = await marketer.file('tool-access', brevo, {
    reason: 'Prévenir les clients de leur rendez-vous',
  });
  expect(filed).toMatchObject({
    status: 'in_review',
    waitingFor: ['group:default/crm-team'],
  });

  const approved = await owner.decide(filed.id);
  expect(approved).toMatchObject({
    status: 'approved',
    fulfilment: { status: 'pending' },
  });
  const done = await owner.post(
    `/approvals/v1/requests/${filed.id}/fulfilment`,
    { status: 'done', comment: 'Compte ouvert' },
  );
  expect(done.status(), await done.text()).toBe(200);
  expect(await marketer.read(filed.id)).toMatchObject({
    status: 'approved',
    fulfilment: { status: 'done' },
    grant: { status: 'active' },
  });

  await expect
    .poll(async () => {
      const answer = await marketer.get('/notifications/notifications');
      const { notifications } = await answer.json();
      return notifications.filter(
        (notification: { payload: { link?: string } }) =>
          notification.payload.link === `/requests/${filed.id}`,
      ).length;
    })
    .toBeGreaterThan(0);
});

test('nothing is lost when the back end dies in the middle', async ({
  request,
}) => {
  const marketer = await Person.signIn(request, 'marketer');
  const owner = await Person.signIn(request, 'tool-owner');
  const filed = await marketer.file('tool-access', brevo, {
    reason: 'Campagne de rentrée',
  });
  const before = await marketer.get(
    `/approvals/v1/requests/${filed.id}/events`,
  );

  await killAndRestart(request);

  const back = await Person.signIn(request, 'marketer');
  const after = await back.get(`/approvals/v1/requests/${filed.id}/events`);
  expect(await after.json()).toEqual(await before.json());
  expect(await owner.decide(filed.id)).toMatchObject({ status: 'approved' });
});
