import { expect, test } from '@playwright/test';
import {
  approveOnDesk,
  openOnDesk,
  requestValidation,
  unique,
} from '../support/requests';
import { declareService, openFromCatalogue } from '../support/services';
import { Visitor } from '../support/Visitor';

test('a request that is sent back keeps the answers that the change does not touch', async ({
  browser,
}) => {
  const question = 'Qui aura accès aux préférences des clients ?';
  const context = unique('Seule l’équipe CRM y aura accès');
  const service = await declareService('Journal des préférences');
  const engineer = await Visitor.signIn(browser, 'engineer');
  const { page } = engineer;
  await openFromCatalogue(engineer, service);
  const request = await requestValidation(engineer, 'Suivre les préférences');

  const desk = await Visitor.signIn(browser, 'architect');
  await approveOnDesk(desk, request);
  await desk.changeTo('dpo');
  await test.step('the reviewer cannot ask without a question', async () => {
    const detail = await openOnDesk(desk, request);
    await detail.getByRole('button', { name: /^À compléter/ }).click();
    await expect(
      detail.getByText('Cet avis demande une phrase qui l’explique.'),
    ).toBeVisible();
    const comment = detail.getByRole('textbox', { name: /^Votre avis/ });
    await expect(comment).toBeFocused();
    await comment.fill(question);
    await detail.getByRole('button', { name: /^À compléter/ }).click();
    await expect(
      desk.page.getByText(`Envoyé : À compléter, pour « ${request.title} ».`),
    ).toBeVisible();
  });

  await test.step('the requester completes it', async () => {
    await expect(
      page.getByText('Elle vous attend : il manque quelque chose.'),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Compléter et renvoyer' }).click();
    await expect(page.getByText(question)).toBeVisible();
    await page.getByRole('textbox', { name: 'Contexte' }).fill(context);
    await page.getByRole('button', { name: 'Renvoyer la demande' }).click();
    await expect(
      engineer.section('Ce qui a changé depuis le premier envoi'),
    ).toContainText(context);
  });

  await test.step('the answer of the architect stands', async () => {
    const path = engineer.section('Le parcours de la demande');
    const kept = path
      .getByRole('listitem')
      .filter({ hasText: 'Nora Benali' })
      .last();
    await expect(kept).toContainText('Favorable');
    await expect(kept).toContainText('conservé après la modification');
    await expect(
      engineer
        .section('Historique')
        .getByText('Architecture : l’avis reste valable'),
    ).toBeVisible();
  });

  await test.step('the reviewer sees the difference and answers', async () => {
    await desk.goTo('Accueil');
    const detail = await openOnDesk(desk, request);
    await expect(detail.getByText('Version 2')).toBeVisible();
    const since = detail
      .getByRole('region')
      .or(detail.locator('section'))
      .filter({
        has: desk.page.getByRole('heading', {
          name: 'Ce qui a changé depuis votre avis',
        }),
      });
    await expect(since.getByText(question)).toBeVisible();
    await expect(since.getByRole('insertion')).toContainText(context);
    await detail.getByRole('button', { name: /^Favorable( a)?$/ }).click();
    await expect(
      desk.page.getByText(`Envoyé : Favorable, pour « ${request.title} ».`),
    ).toBeVisible();
  });

  await desk.changeTo('architect');
  await desk.goTo('Bureau des validations');
  await expect(
    desk.page.getByRole('main').getByText(request.title),
  ).toHaveCount(0);
});
