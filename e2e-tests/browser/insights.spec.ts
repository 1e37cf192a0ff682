import { expect, test } from '@playwright/test';
import { Visitor } from '../support/Visitor';

test('IT and marketing read the same figures, and their owner adds one', async ({
  browser,
}) => {
  await Visitor.as(browser, 'marketer', async marketer => {
    const { page } = marketer;
    await page
      .getByRole('navigation', { name: 'Navigation principale' })
      .getByRole('link', { name: 'Indicateurs' })
      .click();
    await marketer.expectHeading('Indicateurs');

    await test.step('what a figure means is one click away', async () => {
      const card = page.getByRole('listitem', { name: 'Délai de réponse' });
      await card
        .getByRole('button', { name: 'Qu’est-ce que cela mesure ?' })
        .click();
      await expect(card).toContainText('Nombre médian de jours');
    });

    await test.step('lead times, bottlenecks and coverage', async () => {
      await expect(
        marketer
          .section('Combien de temps prend une réponse')
          .getByRole('row')
          .nth(1),
      ).toContainText(/jours?/);
      await expect(
        marketer.section('Où les demandes attendent').getByRole('row'),
      ).not.toHaveCount(0);
      await expect(
        marketer
          .section('Ce qui a été examiné')
          .getByRole('row', { name: /^Sécurité/ }),
      ).toBeVisible();
    });

    await test.step('a status leads to its tools', async () => {
      await marketer
        .section('Outils par statut')
        .getByRole('listitem')
        .filter({ hasText: 'Refusé' })
        .getByRole('link')
        .click();
      await marketer.expectHeading('Outils');
      await expect(page).toHaveURL(/status=refused/);
      await page.goBack();
      await marketer.expectHeading('Indicateurs');
    });

    await test.step('a business figure beside availability, as a chart and as a table', async () => {
      const section = marketer.section(/l’activité le ressent-elle/);
      await expect(section.getByText(/Pearson .* Spearman/)).toBeVisible({
        timeout: 60_000,
      });
      await expect(section.getByText(/pas une cause/)).toBeVisible();
      await expect(
        section.getByRole('img', { name: /^Disponibilité de Brevo/ }),
      ).toBeVisible();
      await section.getByText('Voir les nombres en tableau').click();
      await expect(section.getByText('Jour inhabituel').first()).toBeVisible();
      await expect(section.getByText('non mesuré').first()).toBeVisible();
    });

    await expect(
      page.getByRole('button', { name: /^Saisir une valeur/ }),
    ).toHaveCount(0);
  });

  await Visitor.as(browser, 'tool-owner', async owner => {
    const { page } = owner;
    await page.goto('/insights');
    await owner.expectHeading('Indicateurs');
    await page
      .getByRole('button', {
        name: 'Saisir une valeur : Commandes issues des campagnes',
      })
      .click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByRole('textbox', { name: 'Valeur' });
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog.getByText('Saisissez un nombre.')).toBeVisible();
    await field.fill('1 234');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('La valeur est enregistrée.')).toBeVisible();
    await expect(
      page.getByRole('listitem', { name: 'Commandes issues des campagnes' }),
    ).toContainText(/1\s234/);
  });
});
