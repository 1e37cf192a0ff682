import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { expectPortalReplays } from '../support/trail';

/** The browsers are closed: what people did in them must be provable, all of it. */
test('the trail of all journeys is whole, and tells what the pages showed', async ({
  request,
}) => {
  const admin = await Person.signIn(request, 'dsi-admin');
  const answer = await admin.get('/approvals/v1/audit/verify');
  expect(answer.status()).toBe(200);
  const verification = await answer.json();
  expect(verification).toMatchObject({ valid: true });
  expect(verification.checkedEvents).toBeGreaterThan(0);
  await expectPortalReplays();
});
