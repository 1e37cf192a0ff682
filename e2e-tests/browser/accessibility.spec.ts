import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { Visitor } from '../support/Visitor';

/** What axe found, short enough to read in a report. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      node =>
        `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary}`,
    ),
  );
}

async function expectAccessible(
  page: Page,
  path: string,
  landmark: string | RegExp,
): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path);
    await expect(
      page.getByRole('heading', { level: 1, name: landmark }),
    ).toBeVisible({ timeout: 60_000 });
    // Pages fill in parts: axe looks at what people read, not at the wait for it.
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    expect.soft(await violations(page), path).toEqual([]);
  });
}

// The stock pages of Backstage (/catalog, /api-docs) are not ours: their faults are reported there, not here.
for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ browser }) => {
    const stranger = await browser.newContext({ colorScheme });
    await expectAccessible(
      await stranger.newPage(),
      '/',
      'Bienvenue sur Passerelle',
    );
    await stranger.close();

    const marketer = await Visitor.signIn(browser, 'marketer', { colorScheme });
    const { page } = marketer;
    await expectAccessible(page, '/', /De quoi avez-vous besoin/);
    await expectAccessible(page, '/tools', 'Outils');
    await expectAccessible(page, '/tools?view=table', 'Outils');
    await expectAccessible(page, '/search?query=consentement', 'Rechercher');
    await expectAccessible(page, '/glossary', 'Glossaire');
    await expectAccessible(page, '/tools/register', 'Déclarer un outil');
    await expectAccessible(
      page,
      '/tools/register?step=data',
      'Déclarer un outil',
    );
    await expectAccessible(
      page,
      '/tools/register?step=preview',
      'Déclarer un outil',
    );
    await expectAccessible(
      page,
      '/tools/edit?ref=component:default/brevo',
      'Modifier Brevo',
    );
    await expectAccessible(page, '/tools/map', 'Cartographie');
    await expectAccessible(page, '/tools/map?view=table', 'Cartographie');
    await expectAccessible(
      page,
      '/tools/map?focus=component:default/brevo',
      'Cartographie',
    );
    await expectAccessible(
      page,
      '/tools/compare?ref=component:default/brevo&ref=component:default/clicksend',
      'Comparer des outils',
    );
    await expectAccessible(page, '/insights', 'Indicateurs');
    await expectAccessible(page, '/contracts?scope=all', 'Contrats');
    await expectAccessible(
      page,
      '/shadow-it?tool=Brevo',
      'Un outil que vous utilisez déjà',
    );
    await expectAccessible(page, '/catalog/default/component/brevo', 'Brevo');
    await expectAccessible(
      page,
      '/catalog/default/component/clicksend',
      'ClickSend',
    );
    await expectAccessible(
      page,
      '/requests/new/tool-access?subject=component:default/brevo',
      'Demander un accès',
    );
    await expectAccessible(
      page,
      '/requests/new/integration?subject=component:default/brevo',
      'Connecter l’outil',
    );
    await expectAccessible(page, '/catalog/default/component/partoo', 'Partoo');
    await page
      .getByRole('region', { name: 'Pilote' })
      .getByRole('button', { name: 'Faire le bilan' })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect.soft(await violations(page), 'scorecard').toEqual([]);
    await expectAccessible(page, '/requests', 'Mes demandes');
    await page.goto('/requests?q=Hotjar');
    await page.getByRole('link', { name: 'Validation de Hotjar' }).click();
    await marketer.expectHeading('Validation de Hotjar');
    await expectAccessible(
      page,
      new URL(page.url()).pathname,
      'Validation de Hotjar',
    );
    await expectAccessible(page, '/notifications', 'Notifications');
    await expectAccessible(page, '/settings', 'Paramètres');
    await marketer.leave();

    const reviewer = await Visitor.signIn(browser, 'security-officer', {
      colorScheme,
    });
    await expectAccessible(reviewer.page, '/desk', 'Bureau des validations');
    const { page: desk } = reviewer;
    await desk.getByText('Sélectionner tout ce qui est affiché').click();
    await desk
      .getByRole('button', { name: /^Répondre à \d+ demandes?/ })
      .click();
    await expect(
      desk.getByRole('heading', { name: /^Un même avis/ }),
    ).toBeVisible();
    expect.soft(await violations(desk), 'bulk answer').toEqual([]);
    await reviewer.leave();

    const admin = await Visitor.signIn(browser, 'dsi-admin', { colorScheme });
    await expectAccessible(admin.page, '/tools/import', 'Importer des outils');
    await expectAccessible(
      admin.page,
      '/insights/values',
      'Importer des valeurs',
    );
    await expectAccessible(admin.page, '/register', 'Registre RGPD');
    await expectAccessible(admin.page, '/shadow-it/triage', 'Outils signalés');
    await expectAccessible(admin.page, '/shadow-it/report', /bilan/);
    await expectAccessible(admin.page, '/approvals/admin', 'Circuits et audit');
    await admin.page
      .getByRole('button', { name: /^Validation d’un outil/ })
      .click();
    await admin.page
      .getByRole('button', { name: 'Vérifier le journal' })
      .click();
    await expect(admin.page.getByText('Le journal est intact.')).toBeVisible();
    expect.soft(await violations(admin.page), 'a circuit').toEqual([]);
  });
}
