import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { unique } from '../support/requests';
import { Visitor } from '../support/Visitor';

/** The index is read anew every minute, on a machine that does much else. */
const INDEX_TIMEOUT = 180_000;

test('people search the whole portal, and find the requests that are theirs', async ({
  browser,
  request,
}) => {
  test.setTimeout(INDEX_TIMEOUT * 2);
  const marketer = await Person.signIn(request, 'marketer');
  const filed = await marketer.post('/approvals/v1/requests', {
    type: 'tool-access',
    subjectRef: 'component:default/brevo',
    values: { reason: unique('Une campagne') },
  });
  const { number } = await filed.json();

  await Visitor.as(browser, 'marketer', async ({ page }) => {
    await page.goto(`/search?query=${number}&type=requests`);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(`Demande ${number}`)).toBeVisible();
    }).toPass({ timeout: INDEX_TIMEOUT });
    await page.getByRole('link', { name: 'Accès à Brevo' }).first().click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Accès à Brevo' }),
    ).toBeVisible();

    await page.goto('/search');
    await page
      .getByRole('searchbox', { name: 'Rechercher' })
      .fill('réversibilité');
    await page.getByRole('radio', { name: 'Glossaire' }).click();
    await page.getByRole('link', { name: 'Réversibilité' }).click();
    await expect(page).toHaveURL(/\/glossary#exit-plan$/);
    await expect(
      page.getByRole('heading', { level: 1, name: 'Glossaire' }),
    ).toBeVisible();

    await page.goto('/search?query=Brevo&type=tools');
    await page.getByRole('link', { name: 'Brevo', exact: true }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Brevo' }),
    ).toBeVisible();

    // The catalog's own word on a tool, not the synonyms by which the registry finds it.
    await page.goto('/search?query=Didomi&type=catalog');
    await expect(page.getByText('The cookie banner of our sites')).toHaveText(
      'The cookie banner of our sites and app, with proof of consent',
    );
    await page.getByRole('link', { name: 'Didomi' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Didomi' }),
    ).toBeVisible();
  });

  await test.step('nobody else finds the request', async () => {
    const stranger = await Person.signIn(request, 'engineer');
    for (const type of ['', '&types[0]=approvals-request']) {
      const answer = await stranger.get(`/search/query?term=${number}${type}`);
      expect(await answer.text()).not.toContain(number);
    }
  });
});
