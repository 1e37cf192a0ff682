import { expect, test } from '@playwright/test';
import { Visitor } from '../support/Visitor';

test('an architect walks the map from a tool to its neighbours, and reads the same as a table', async ({
  browser,
}) => {
  const architect = await Visitor.signIn(browser, 'architect');
  const { page } = architect;
  await page
    .getByRole('navigation', { name: 'Navigation principale' })
    .getByRole('link', { name: 'Cartographie' })
    .click();
  await architect.expectHeading('Cartographie');

  await test.step('chooses a tool with the keyboard', async () => {
    const brevo = page.getByRole('group', { name: /^Brevo, / });
    await brevo.focus();
    await page.keyboard.press('Enter');
    const panel = architect.section('Brevo');
    await expect(
      panel.getByRole('list', { name: 'Échanges de Brevo' }),
    ).toContainText('Salesforce');
    await panel
      .getByRole('button', { name: 'Ne montrer que ses voisins' })
      .click();
    await expect(page).toHaveURL(/focus=component%3Adefault%2Fbrevo/);
    await expect(page.getByRole('group', { name: /^Figma, / })).toHaveCount(0);
  });

  await test.step('reads the flows as a table', async () => {
    await page.getByRole('radio', { name: 'Tableau' }).click();
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows.filter({ hasText: 'Salesforce' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await expect(page).toHaveURL(/\/tools\/map\?view=table$/);
    const all = await rows.count();
    await page.getByRole('button', { name: /État de l’échange/ }).click();
    await page.getByRole('option', { name: 'Prévue', exact: true }).click();
    await expect.poll(async () => rows.count()).toBeLessThan(all);
  });

  await test.step('opens the page of a tool', async () => {
    await page.goto('/tools/map?focus=component:default/brevo');
    await architect
      .section('Brevo')
      .getByRole('link', { name: 'Ouvrir sa fiche' })
      .click();
    await architect.expectHeading('Brevo');
  });
  await architect.leave();
});
