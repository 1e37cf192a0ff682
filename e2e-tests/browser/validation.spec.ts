import { expect, test } from '@playwright/test';
import { people, PersonName } from '../support/people';
import { Person } from '../support/Person';
import { approveOnDesk, requestValidation } from '../support/requests';
import { declareService, openFromCatalogue } from '../support/services';
import { Visitor } from '../support/Visitor';

const reviewers: PersonName[] = [
  'architect',
  'security-officer',
  'dpo',
  'accessibility-lead',
  'finance-controller',
  'dsi-admin',
];

test('an engineer registers a service in YAML and the reviewers validate it', async ({
  browser,
  request: rest,
}) => {
  const service = await declareService('Centre de consentement');
  const engineer = await Visitor.signIn(browser, 'engineer');
  const { page } = engineer;
  await openFromCatalogue(engineer, service);
  await expect(
    page.getByRole('heading', {
      name: /^Pas encore : .*personne n’a demandé sa validation\.$/,
    }),
  ).toBeVisible();
  const request = await requestValidation(
    engineer,
    'Utilisé par toutes les campagnes',
  );
  expect(request.title).toBe(`Validation de ${service.title}`);

  const desk = await Visitor.signIn(browser, reviewers[0]);
  for (const reviewer of reviewers) {
    await test.step(`${reviewer} answers`, async () => {
      if (reviewer !== reviewers[0]) {
        await desk.changeTo(reviewer);
      }
      await approveOnDesk(desk, request);
    });
  }
  await desk.leave();

  await test.step('the request is accepted, with every answer', async () => {
    await expect(
      page.getByRole('heading', { name: 'Elle est acceptée.' }),
    ).toBeVisible();
    const path = engineer.section('Le parcours de la demande');
    for (const reviewer of reviewers) {
      await expect(path.getByText(people[reviewer])).toBeVisible();
    }
  });

  await test.step('the tool is validated on its page', async () => {
    await page.getByRole('link', { name: service.title }).click();
    await engineer.expectHeading(service.title);
    await expect(page.getByText('Oui, vous pouvez l’utiliser.')).toBeVisible();
    await expect(
      engineer
        .section('Passeport de validation')
        .getByText('Favorable', { exact: true }),
    ).toHaveCount(5);
  });

  await test.step('and in the catalogue', async () => {
    await engineer.goTo('Outils');
    await page
      .getByRole('searchbox', { name: 'De quoi avez-vous besoin ?' })
      .fill(service.title);
    await expect(page).toHaveURL(/[?&]q=/);
    await page
      .getByText(/^Validé$/)
      .first()
      .click();
    await expect(page.getByRole('checkbox', { name: /^Validé/ })).toBeChecked();
    await expect(
      page
        .getByRole('list', { name: 'Outils trouvés' })
        .getByRole('heading', { name: service.title }),
    ).toBeVisible();
  });

  await test.step('and for the stock catalog', async () => {
    const reader = await Person.signIn(rest, 'engineer');
    await expect
      .poll(
        async () => {
          const entity = await reader.get(
            `/catalog/entities/by-name/component/default/${service.name}`,
          );
          return (await entity.json()).metadata.annotations;
        },
        { timeout: 60_000 },
      )
      .toMatchObject({ 'passerelle.dev/validation-status': 'approved' });
  });
});
