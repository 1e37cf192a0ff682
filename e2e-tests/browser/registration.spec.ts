import { expect, test } from '@playwright/test';
import { Visitor } from '../support/Visitor';

test('a marketer registers a tool, and colleagues find it', async ({
  browser,
}) => {
  const name = `Cartouche ${Date.now().toString(36)}`;
  const marketer = await Visitor.signIn(browser, 'marketer');
  const { page } = marketer;
  const next = page.getByRole('button', { name: 'Continuer' });

  await test.step('is told that a tool is there already', async () => {
    await marketer.goTo('Déclarer un outil');
    await marketer.expectHeading('Déclarer un outil');
    await page.getByRole('textbox', { name: /^Nom(?! en)/ }).fill('Brévo');
    const instead = page.getByRole('link', { name: 'Utiliser plutôt Brevo' });
    await expect(instead).toBeVisible();
    await expect(page.getByText('Il porte le même nom')).toBeVisible();
  });

  await test.step('finds the draft again after leaving', async () => {
    await page.getByRole('textbox', { name: /^Nom(?! en)/ }).fill(name);
    await expect(page.getByText('Enregistré. Vous pouvez')).toBeVisible();
    await marketer.goTo('Accueil');
    await marketer.goTo('Déclarer un outil');
    await page.getByRole('link', { name: `Reprendre ${name}` }).click();
    await expect(
      page.getByRole('textbox', { name: /^Nom(?! en)/ }),
    ).toHaveValue(name);
  });

  await test.step('is told what is missing, and completes it', async () => {
    await next.click();
    await expect(page.getByText('à remplir').first()).toBeVisible();
    await page
      .getByRole('textbox', { name: /^À quoi il sert(?!, en)/ })
      .fill('Fabriquer des étiquettes pour les salons');
    await page.getByRole('combobox', { name: /Besoin/ }).fill('e-mail');
    await page.getByRole('option').first().click();
    await next.click();
    await expect(page.getByText('Responsable métier').first()).toBeVisible();
    await next.click();
    await page.getByText('Contient-il des données').first().waitFor();
    await page
      .getByRole('radiogroup', { name: /Contient-il des données/ })
      .getByText('Non')
      .click();
    await next.click();
    await page.getByRole('textbox', { name: 'Coût par an' }).fill('900');
    await next.click();
  });

  await test.step('sees it as colleagues will, and publishes it', async () => {
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await expect(page.getByText('Référencé').first()).toBeVisible();
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await marketer.expectHeading(`${name} est déclaré`);
  });

  await test.step('sees it in the finder and in the catalog', async () => {
    await page.getByRole('link', { name: 'Ouvrir sa page' }).click();
    await marketer.expectHeading(name);
    await expect(page.getByText(/^Pas encore/).first()).toBeVisible();
    await page.goto(`/tools?q=${encodeURIComponent(name)}`);
    await expect(
      page
        .getByRole('list', { name: 'Outils trouvés' })
        .getByRole('heading', { name }),
    ).toBeVisible();
  });

  await test.step('changes its sheet, and sees what the change is', async () => {
    await page
      .getByRole('list', { name: 'Outils trouvés' })
      .getByRole('heading', { name })
      .click();
    await page.getByRole('link', { name: 'Modifier la fiche' }).click();
    await marketer.expectHeading(`Modifier ${name}`);
    await page
      .getByRole('textbox', { name: 'Site web' })
      .fill('https://etiquettes.example');
    const changes = page.getByRole('region', { name: 'Ce que vous modifiez' });
    await expect(changes.getByText('Site web')).toBeVisible();
    await page
      .getByRole('button', { name: 'Enregistrer les modifications' })
      .click();
    await marketer.expectHeading(name);
  });
});

test('an engineer is told which file to edit, and gets the file of a tool', async ({
  browser,
}) => {
  const engineer = await Visitor.signIn(browser, 'engineer');
  const { page } = engineer;
  await page.goto('/tools/edit?ref=component:default/brevo');
  await expect(page.getByText('Cette fiche est gardée dans git')).toBeVisible();
  await expect(page.getByText(/catalog-info\/tools\/.*\.yaml/)).toBeVisible();
  await page.goto('/catalog/default/component/brevo');
  await engineer.expectHeading('Brevo');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter en YAML' }).click();
  expect((await download).suggestedFilename()).toBe('brevo.yaml');
});
