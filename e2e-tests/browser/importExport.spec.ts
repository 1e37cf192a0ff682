import { readFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';
import { unique } from '../support/requests';
import { languages, openAs, type Words } from './openAs';

const words: Words<
  | 'export'
  | 'import'
  | 'title'
  | 'drop'
  | 'ready'
  | 'now'
  | 'done'
  | 'wrong'
  | 'lines'
  | 'created'
  | 'missing'
  | 'nothing'
  | 'closed'
  | 'template'
  | 'hidden'
> = {
  fr: {
    export: 'Exporter',
    import: 'Importer',
    title: 'Importer des outils',
    drop: 'Déposez le fichier ici, ou choisissez-le',
    ready: 'Tout est prêt. Nouveaux\u00a0: 1, modifiés\u00a0: 0',
    now: 'Importer maintenant',
    done: 'Import terminé. Nouveaux\u00a0: 1, modifiés\u00a0: 0',
    wrong: '1 ligne est en erreur\u00a0: rien ne peut être importé',
    lines: 'Lignes du fichier',
    created: 'Nouvel outil',
    missing: 'Catégorie\u00a0: à remplir',
    nothing:
      'Le fichier dit la même chose que le catalogue\u00a0: il n’y a rien à faire',
    closed: 'L’import est réservé à la DSI',
    template: 'Télécharger un fichier vide',
    hidden: 'masqué',
  },
  en: {
    export: 'Export',
    import: 'Import',
    title: 'Import tools',
    drop: 'Drop the file here, or choose it',
    ready: 'Ready: 1 new, 0 changed',
    now: 'Import now',
    done: 'Imported: 1 new, 0 changed',
    wrong: '1 line has an error: nothing can be imported',
    lines: 'Lines of the file',
    created: 'New tool',
    missing: 'Category: is missing',
    nothing: 'The file says what the catalogue says: nothing to do',
    closed: 'Importing is for the IT department',
    template: 'Download an empty file',
    hidden: 'hidden',
  },
};

/** As Excel in French saves a sheet: Windows-1252, semicolons, decimal commas. */
const asExcel = (content: string) => ({
  name: 'outils.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(content, 'latin1'),
});

async function download(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await waiting).path());
}

for (const language of languages) {
  const text = words[language];

  test(`the IT department takes the catalogue home and brings tools back (${language})`, async ({
    browser,
  }) => {
    const page = await openAs(browser, 'dsi-admin', language);
    const title = unique('Lettre');

    const catalogue = await test.step('exports what is filtered', async () => {
      await page.goto('/tools?q=sms&status=approved');
      const file = await download(page, text.export);
      expect(file.toString()).toContain('component:default/brevo;brevo;');
      expect(file.toString()).not.toContain('component:default/clicksend');
      return file;
    });

    await test.step('is told what is wrong, before anything is written', async () => {
      await page.getByRole('link', { name: text.import, exact: true }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: text.title }),
      ).toBeVisible();
      await page
        .getByLabel(text.drop)
        .setInputFiles(asExcel(`Titre;Résumé\r\n${title};Été`));
      await expect(page.getByText(text.wrong)).toBeVisible();
      const lines = page.getByRole('list', { name: text.lines });
      await expect(lines.getByText(text.missing)).toBeVisible();
      await expect(page.getByRole('button', { name: text.now })).toHaveCount(0);
    });

    await test.step('imports the mended file', async () => {
      await page
        .getByLabel(text.drop)
        .setInputFiles(
          asExcel(
            `Titre;Résumé;Catégorie;Coût annuel;Devise\r\n${title};Été;crm;1 200,50;EUR\r\n`,
          ),
        );
      await expect(page.getByText(text.ready)).toBeVisible();
      await expect(
        page.getByRole('list', { name: text.lines }).getByText(text.created),
      ).toBeVisible();
      await page.getByRole('button', { name: text.now }).click();
      await expect(page.getByText(text.done)).toBeVisible();
      await page.getByRole('link', { name: title }).click();
      await expect(
        page.getByRole('heading', { level: 1, name: title }),
      ).toBeVisible();
      await expect(page.getByText('Été').first()).toBeVisible();
    });

    await test.step('changes nothing with what was exported', async () => {
      await page.goto('/tools/import');
      await page.getByLabel(text.drop).setInputFiles({
        name: 'catalogue.csv',
        mimeType: 'text/csv',
        buffer: catalogue,
      });
      await expect(page.getByText(text.nothing)).toBeVisible();
      const template = await download(page, text.template);
      expect(template.toString().split('\r\n')).toHaveLength(2);
    });
    await page.context().close();
  });

  test(`a marketer exports without the amounts of others, and does not import (${language})`, async ({
    browser,
  }) => {
    const page = await openAs(browser, 'marketer', language);
    await page.goto('/tools?q=dataiku');
    const file = await download(page, text.export);
    expect(file.toString()).toContain(';dataiku;');
    expect(file.toString()).toContain(`;${text.hidden};${text.hidden};`);
    await expect(
      page.getByRole('link', { name: text.import, exact: true }),
    ).toHaveCount(0);
    await page.goto('/tools/import');
    await expect(page.getByText(text.closed)).toBeVisible();
    await page.context().close();
  });
}
