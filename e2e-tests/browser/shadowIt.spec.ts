import { expect, test } from '@playwright/test';
import { Visitor } from '../support/Visitor';

test('a marketer tells of a tool, and the IT department proposes another', async ({
  browser,
}) => {
  const name = `Formulo ${Date.now().toString(36)}`;
  const marketer = await Visitor.signIn(browser, 'marketer');
  const { page } = marketer;

  await test.step('from a search without result', async () => {
    await page.goto(`/tools?q=${encodeURIComponent(name)}`);
    await page
      .getByRole('link', { name: 'J’utilise déjà un outil qui n’est pas ici' })
      .click();
    await marketer.expectHeading('Un outil que vous utilisez déjà');
    await expect(page.getByLabel(/Quel outil/)).toHaveValue(name);
    await page.getByRole('button', { name: 'Le signaler à la DSI' }).click();
    await expect(page.getByText('À remplir.')).toBeVisible();
    await page
      .getByLabel(/À quoi vous sert-il/)
      .fill('Formulaires d’inscription aux salons');
    await page.getByRole('radio', { name: 'Oui' }).check({ force: true });
    await page.getByRole('textbox', { name: /Combien de personnes/ }).fill('4');
    await page.getByRole('button', { name: 'Le signaler à la DSI' }).click();
    await expect(page.getByText(/Merci, cela nous aide/)).toBeVisible();
  });

  const mine = marketer
    .section('Mes déclarations')
    .getByRole('listitem')
    .filter({ hasText: name });
  await expect(mine).toContainText('Nouveau', { timeout: 30_000 });
  await page.goto('/shadow-it/triage');
  await expect(
    page.getByText('Cette page est réservée à la DSI'),
  ).toBeVisible();

  await Visitor.as(browser, 'architect', async architect => {
    const { page: triage } = architect;
    await triage
      .getByRole('navigation', { name: 'Navigation principale' })
      .getByRole('link', { name: 'Outils signalés' })
      .click();
    await architect.expectHeading('Outils signalés');
    const card = triage
      .getByRole('list', { name: 'Outils signalés' })
      .getByRole('listitem')
      .filter({ hasText: name });
    await card.getByRole('button', { name: /Je m’en occupe/ }).click();
    await triage.getByRole('radio', { name: 'En cours d’examen' }).click();
    await expect(card).toContainText('Examiné par Nora Benali');
    await card.getByRole('button', { name: `Décider pour ${name}` }).click();
    await card
      .getByRole('radio', { name: 'Proposer un autre outil' })
      .check({ force: true });
    await card.getByRole('button', { name: 'Décider et les prévenir' }).click();
    await expect(card.getByText(/Il manque quelque chose/)).toBeVisible();
    await card.getByRole('combobox').fill('Brevo');
    await triage.getByRole('option', { name: 'Brevo', exact: true }).click();
    await card
      .getByLabel(/Un mot pour ceux/)
      .fill('Brevo a aussi des formulaires, nous vous aidons à les reprendre.');
    await card.getByRole('button', { name: 'Décider et les prévenir' }).click();
    await expect(card).toBeHidden();
    await triage.getByRole('radio', { name: 'Décidés' }).click();
    await expect(card).toContainText('À remplacer');

    await triage.getByRole('link', { name: 'Bilan' }).click();
    await architect.expectHeading('Outils signalés : bilan');
    await expect(
      architect.section('Ce qui a été décidé').getByText('À remplacer'),
    ).toBeVisible();
  });

  await test.step('the marketer is told which', async () => {
    await page.goto('/shadow-it');
    await expect(mine).toContainText('À remplacer');
    await expect(mine.getByRole('link', { name: 'Brevo' })).toBeVisible();
    await mine.getByRole('link', { name }).click();
    await marketer.expectHeading(name);
    await expect(page.getByText('Refusé').first()).toBeVisible();
  });
});

test('the IT department finds tools in an export of expenses', async ({
  browser,
}) => {
  const name = `Gammo ${Date.now().toString(36)}`;
  const admin = await Visitor.signIn(browser, 'dsi-admin');
  const { page } = admin;
  await page.goto('/shadow-it/triage');
  await page.getByRole('button', { name: 'Importer un fichier' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'depenses.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Marchand;Collaborateur;Montant\r\nBREVO SAS;Zoé;29,00\r\n${name};Zoé;1 200,50\r\n`,
    ),
  });
  await expect(page.getByText('Déjà au catalogue : Brevo')).toBeVisible();
  await page.getByRole('button', { name: 'Les ajouter' }).click();
  await expect(
    page.getByText('1 outil à examiner a été ajouté.'),
  ).toBeVisible();
  const card = page
    .getByRole('list', { name: 'Outils signalés' })
    .getByRole('listitem')
    .filter({ hasText: name });
  await expect(card).toContainText('1 200,50 €');
  await card.getByRole('button', { name: `Décider pour ${name}` }).click();
  await card
    .getByRole('radio', { name: 'Ce n’est pas un outil à référencer' })
    .check({ force: true });
  await card.getByRole('button', { name: 'Décider et les prévenir' }).click();
  await expect(card).toBeHidden();
});
