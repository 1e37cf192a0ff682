import { readFile } from 'node:fs/promises';
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
  await page.getByRole('button', { name: /^Détails techniques/ }).click();
  await expect(page.getByText(/catalog-info\/tools\/.*\.yaml/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter en YAML' }).click();
  expect((await download).suggestedFilename()).toBe('brevo.yaml');
});

test('what those who know more fill in is on the page of the tool, on that of its partner, and in the register', async ({
  browser,
}) => {
  const name = `Badgeuse ${Date.now().toString(36)}`;
  const marketer = await Visitor.signIn(browser, 'marketer');
  const { page } = marketer;
  const next = page.getByRole('button', { name: 'Continuer' });

  await test.step('begins as everybody does', async () => {
    await marketer.goTo('Déclarer un outil');
    await page.getByRole('textbox', { name: /^Nom(?! en)/ }).fill(name);
    await page
      .getByRole('textbox', { name: /^À quoi il sert(?!, en)/ })
      .fill('Imprimer des badges pour les salons');
    await page.getByRole('combobox', { name: /Besoin/ }).click();
    await expect(page.getByText('Enregistré. Vous pouvez')).toBeVisible();
    await page.keyboard.type('e-mail');
    await page.getByRole('option').first().click();
    await next.click();
    await next.click();
    await page
      .getByRole('radiogroup', { name: /Contient-il des données/ })
      .getByText('Oui')
      .click();
    await page
      .getByRole('radiogroup', { name: /sortent-elles de l’Union/ })
      .getByText('Oui')
      .click();
  });

  await test.step('fills in the register by the keyboard', async () => {
    await page.getByRole('button', { name: /^Pour le registre RGPD/ }).click();
    await page.getByRole('button', { name: 'Ajouter une finalité' }).click();
    await page.keyboard.type('Accueil des visiteurs');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Statistiques des salons');
    await page.getByRole('textbox', { name: /^Combien de temps/ }).fill('2');
    await page.keyboard.press('Tab');
    await page
      .getByRole('button', { name: 'Ajouter un sous-traitant' })
      .click();
    await page.keyboard.type('Imprimerie du Parc');
    await page.getByRole('button', { name: 'Ajouter un pays' }).click();
    await page.getByRole('combobox', { name: /^Pays/ }).fill('Suis');
    await page.getByRole('option', { name: 'Suisse' }).click();
    await next.click();
    // The safeguard is missing, and the fold says where.
    await expect(page.getByText('à remplir')).toBeVisible();
    await page.getByRole('button', { name: /Ce qui y protège/ }).click();
    await page.getByRole('option', { name: 'Décision d’adéquation' }).click();
    await expect(page.getByText('à remplir')).toHaveCount(0);
  });

  await test.step('says with what it exchanges data', async () => {
    await page.getByRole('button', { name: /^Échanges avec nos/ }).click();
    await page.getByRole('button', { name: 'Ajouter un échange' }).click();
    await page.getByRole('combobox', { name: 'Avec quel outil' }).fill('Brevo');
    await page.getByRole('option', { name: 'Brevo', exact: true }).click();
    for (const [field, answer] of [
      ['Dans quel sens', 'envoie des données'],
      ['Par quel moyen', 'fichiers'],
      ['Où en est-il', 'en service'],
    ]) {
      await page.getByRole('button', { name: new RegExp(field) }).click();
      await page.getByRole('option', { name: answer, exact: true }).click();
    }
    await page.getByText('Coordonnées', { exact: true }).last().click();
    await next.click();
    await next.click();
    await page.getByRole('button', { name: 'Publier', exact: true }).click();
    await marketer.expectHeading(`${name} est déclaré`);
  });

  await test.step('sees it on its page, and on the page of the other tool', async () => {
    await page.getByRole('link', { name: 'Ouvrir sa page' }).click();
    await marketer.expectHeading(name);
    const connected = marketer.section('Intégration à nos outils');
    await expect(connected.getByRole('listitem')).toContainText('Brevo');
    await expect(page.getByText(/Imprimerie du Parc/).first()).toBeVisible();
    await connected.getByRole('link', { name: 'Brevo' }).click();
    await marketer.expectHeading('Brevo');
    const said = connected.getByRole('listitem').filter({ hasText: name });
    await expect(said).toContainText('d’après la fiche de cet outil');
    await page.goto('/tools?worksWith=component:default/brevo&q=badges');
    await expect(
      page
        .getByRole('list', { name: 'Outils trouvés' })
        .getByRole('heading', { name }),
    ).toBeVisible();
    await marketer.leave();
  });

  await test.step('is in the register of the data protection officer', async () => {
    const dpo = await Visitor.signIn(browser, 'dpo');
    await dpo.page.goto('/register');
    await dpo.expectHeading('Registre RGPD');
    const waiting = dpo.page.waitForEvent('download');
    await dpo.page.getByRole('button', { name: 'JSON', exact: true }).click();
    const file = await readFile(await (await waiting).path(), 'utf8');
    const register: {
      items: Array<{ cells: { name: string }; data: unknown }>;
    } = JSON.parse(file);
    const item = register.items.find(({ cells }) => cells.name === name);
    expect(item?.data).toMatchObject({
      purposes: ['Accueil des visiteurs', 'Statistiques des salons'],
      retention: 'P2Y',
      subprocessors: ['Imprimerie du Parc'],
      transfers: [{ country: 'CH', safeguard: 'adequacy' }],
    });
    await dpo.leave();
  });
});
