import { expect, test } from '@playwright/test';
import { requestAccess, unique } from '../support/requests';
import { Visitor } from '../support/Visitor';

const brevo = { path: '/catalog/default/component/brevo', title: 'Brevo' };

test('a decision shows in another open browser without a reload', async ({
  browser,
}) => {
  const marketer = await Visitor.signIn(browser, 'marketer');
  const request = await requestAccess(
    marketer,
    brevo,
    unique('Relancer les paniers abandonnés'),
  );
  await expect(
    marketer.page.getByText('Elle est chez l’équipe CRM et fidélisation.'),
  ).toBeVisible();
  let loads = 0;
  marketer.page.on('load', () => {
    loads += 1;
  });

  const owner = await Visitor.signIn(browser, 'tool-owner');
  await owner.page.goto(`/requests/${request.id}`);
  await owner
    .section(/^Votre avis/)
    .getByRole('button', { name: 'Favorable', exact: true })
    .click();

  await expect(
    marketer.page.getByRole('heading', { name: /^Elle est acceptée/ }),
  ).toBeVisible();
  await expect(
    marketer.section('Historique').getByText('Demande acceptée'),
  ).toBeVisible();
  expect(loads).toBe(0);

  await marketer.page
    .getByRole('textbox', { name: 'Votre commentaire' })
    .fill('Merci !');
  await marketer.page
    .getByRole('button', { name: 'Envoyer le commentaire' })
    .click();
  await expect(
    owner.section('Commentaires').getByText('Merci !'),
  ).toBeVisible();
});
