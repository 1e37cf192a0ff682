import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { addToCatalog, expectToolStatus, serviceYaml } from '../support/tools';
import { expectPortalReplays } from '../support/trail';

test.afterAll(expectPortalReplays);

const name = 'consent-center';
const ref = `component:default/${name}`;

test('an engineer registers a service in YAML and it becomes approved everywhere', async ({
  request,
}) => {
  const engineer = await Person.signIn(request, 'engineer');
  await addToCatalog(
    `${name}.yaml`,
    serviceYaml({ name, title: 'Centre de consentement' }),
  );
  await expectToolStatus(engineer, ref, 'referenced', 60_000);

  const filed = await engineer.file('tool-validation', ref, {
    reason: 'Utilisé par toutes les campagnes',
  });
  await expectToolStatus(engineer, ref, 'in_review', 5_000);
  for (const reviewer of [
    'architect',
    'security-officer',
    'dpo',
    'accessibility-lead',
    'finance-controller',
  ]) {
    const person = await Person.signIn(request, reviewer);
    expect(await person.decide(filed.id)).toMatchObject({
      status: 'in_review',
    });
  }
  const admin = await Person.signIn(request, 'dsi-admin');
  expect(await admin.decide(filed.id)).toMatchObject({ status: 'approved' });

  await expectToolStatus(engineer, ref, 'approved', 5_000);
  const found = await engineer.get(
    `/martech/v1/tools?q=consentement&status=approved`,
  );
  const items: Array<{ ref: string }> = (await found.json()).items;
  expect(items.map(tool => tool.ref)).toContain(ref);
  await expect
    .poll(
      async () => {
        const entity = await engineer.get(
          `/catalog/entities/by-name/component/default/${name}`,
        );
        return (await entity.json()).metadata.annotations[
          'passerelle.dev/validation-status'
        ];
      },
      { timeout: 30_000 },
    )
    .toBe('approved');

  const audit = await admin.get('/approvals/v1/audit/verify');
  expect(await audit.json()).toMatchObject({ valid: true });
});
