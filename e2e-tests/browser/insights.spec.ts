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
      await expect(section.getByText(/pas une cause/)).toBeVisible({
        timeout: 60_000,
      });
      await expect(
        section.getByRole('img', { name: /^Disponibilité de Brevo/ }),
      ).toBeVisible();
      await section.getByText('Voir les nombres en tableau').click();
      await expect(section.getByText(/Pearson .* Spearman/)).toBeVisible();
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

test('whoever answers for a figure brings its values in from Excel', async ({
  browser,
}) => {
  const figure = 'Commandes issues des campagnes';
  /** As Excel in French saves it: Windows-1252, semicolons, spaces between thousands. */
  const asExcel = (...lines: string[]) => ({
    name: 'commandes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Date;Valeur\r\n${lines.join('\r\n')}`, 'latin1'),
  });
  // Of its own each time, so that the test can run again.
  const value = 2_000 + (Date.now() % 7_000);
  const written = new Intl.NumberFormat('fr').format(value);

  await Visitor.as(browser, 'tool-owner', async owner => {
    const { page } = owner;
    await page.goto('/insights');
    await page
      .getByRole('link', { name: `Importer un fichier : ${figure}` })
      .click();
    await owner.expectHeading('Importer des valeurs');
    await expect(page).toHaveURL(/indicator=campaign-orders/);
    const field = page.getByLabel(/Déposez le fichier ici/);

    await test.step('a file with a mistake is not written', async () => {
      await field.setInputFiles(asExcel('03/01/2026;12', 'hier;13'));
      await expect(page.getByText(/1 ligne est en erreur/)).toBeVisible();
      await expect(
        page
          .getByRole('list', { name: 'Lignes du fichier' })
          .getByText(/«\shier\s» n’est pas une date/),
      ).toBeVisible();
      await expect(
        page.getByRole('button', { name: 'Importer maintenant' }),
      ).toHaveCount(0);
    });

    await test.step('the mended file is', async () => {
      const today = new Intl.DateTimeFormat('fr', {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      }).format(new Date());
      await field.setInputFiles(asExcel(`${today};${value}`));
      await expect(page.getByText(/^Tout est prêt/)).toBeVisible();
      await page.getByRole('button', { name: 'Importer maintenant' }).click();
      await expect(page.getByText(/^Import terminé/)).toBeVisible();
      await page.getByRole('link', { name: 'Voir les indicateurs' }).click();
      await expect(page.getByRole('listitem', { name: figure })).toContainText(
        written,
      );
    });
  });

  await Visitor.as(browser, 'marketer', async marketer => {
    await marketer.page.goto('/insights/values');
    await marketer.expectHeading('Importer des valeurs');
    await expect(
      marketer.page.getByText('Vous ne saisissez pas de valeurs'),
    ).toBeVisible();
  });
});
