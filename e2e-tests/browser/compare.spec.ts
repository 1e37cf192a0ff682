import { expect, test } from '@playwright/test';
import { Visitor } from '../support/Visitor';

test('a marketer compares tools that were found, and prints the answer', async ({
  browser,
}) => {
  const marketer = await Visitor.signIn(browser, 'marketer');
  const { page } = marketer;
  await page.goto('/tools?q=sms');
  await marketer.expectHeading('Outils');
  const choose = async (name: string) => {
    const card = page
      .getByRole('list', { name: 'Outils trouvés' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name, exact: true }) });
    await card.getByText('Comparer').click();
    await expect(
      card.getByRole('checkbox', { name: `Comparer ${name}` }),
    ).toBeChecked();
  };
  await choose('Brevo');
  await choose('ClickSend');
  await expect(page).toHaveURL(/compare=component%3Adefault%2Fclicksend/);
  await page.getByRole('link', { name: 'Comparer 2 outils' }).click();
  await marketer.expectHeading('Comparer des outils');

  const table = page.getByRole('table');
  const usable = table.getByRole('row', { name: /Puis-je l’utiliser/ });
  await expect(usable).toContainText('Oui, vous pouvez l’utiliser.');
  await expect(usable).toContainText('diffère');

  await test.step('adds a tool by its name, and takes one away', async () => {
    await page
      .getByRole('combobox', { name: 'Ajouter un outil' })
      .fill('Sinch');
    await page.getByRole('option', { name: 'Sinch' }).click();
    await expect(
      table.getByRole('columnheader', { name: /Sinch/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Retirer ClickSend' }).click();
    await expect(table.getByRole('columnheader')).toHaveCount(3);
    await expect(page).not.toHaveURL(/clicksend/);
  });

  await test.step('sees what engineers ask one level below', async () => {
    const hosting = table.getByRole('row', { name: /^Hébergement/ });
    await expect(hosting).toBeHidden();
    await page
      .getByRole('button', { name: 'Pour les ingénieurs et les valideurs' })
      .click();
    await expect(hosting).toBeVisible();
    await page
      .getByRole('button', { name: 'Pour les ingénieurs et les valideurs' })
      .click();
    await page.emulateMedia({ media: 'print' });
    await expect(hosting).toBeVisible();
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  await test.step('scrolls within the table on a narrow window', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    const question = table.getByRole('rowheader', { name: /Puis-je/ });
    const before = await question.boundingBox();
    await page
      .getByRole('region', { name: /^Comparaison/ })
      .evaluate(element => element.scrollBy(200, 0));
    expect(await question.boundingBox()).toEqual(before);
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth,
    );
    expect(width).toBeLessThanOrEqual(400);
  });
  await marketer.leave();
});
