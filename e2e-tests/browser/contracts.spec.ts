import { expect, test } from '@playwright/test';
import { Visitor } from '../support/Visitor';

test('an owner sees until when to act, also in a calendar that can be taken back', async ({
  browser,
  playwright,
}) => {
  const owner = await Visitor.signIn(browser, 'tool-owner');
  const { page } = owner;
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Contrats' })
    .click();
  await owner.expectHeading('Contrats');
  await expect(
    page.getByRole('link', { name: 'Brevo', exact: true }),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Tous les contrats' }).click();
  await expect(page).toHaveURL(/scope=all/);

  const panel = owner.section('Dans votre agenda');
  const address = await test.step('creates an address', async () => {
    await panel.getByRole('button', { name: 'Créer mon adresse' }).click();
    const field = panel.getByLabel('Adresse d’agenda');
    await expect(field).toHaveValue(/\.ics$/);
    return field.inputValue();
  });

  const stranger = await playwright.request.newContext();
  // The portal under test may listen elsewhere than its public address says.
  const feed = new URL(new URL(address).pathname, page.url()).href;
  const calendar = await stranger.get(feed);
  expect(calendar.status()).toBe(200);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  const text = await calendar.text();
  expect(text).toContain('BEGIN:VEVENT');
  expect(text).toContain('SUMMARY:Brevo');
  expect(text).not.toMatch(/EUR|€/);

  await page.reload();
  await expect(
    panel.getByText(/elle ne peut plus être affichée/),
  ).toBeVisible();
  await expect(panel.getByLabel('Adresse d’agenda')).toBeHidden();
  await panel.getByRole('button', { name: 'La désactiver' }).click();
  await expect(
    panel.getByRole('button', { name: 'Créer mon adresse' }),
  ).toBeVisible();
  expect((await stranger.get(feed)).status()).toBe(404);
});
