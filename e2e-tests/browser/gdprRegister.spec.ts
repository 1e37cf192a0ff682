import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { languages, openAs, type Words } from './openAs';

const words: Words<
  | 'nav'
  | 'link'
  | 'title'
  | 'without'
  | 'toComplete'
  | 'ask'
  | 'filter'
  | 'table'
  | 'basis'
  | 'closed'
> = {
  fr: {
    nav: 'Navigation principale',
    link: 'Registre RGPD',
    title: 'Registre RGPD',
    without: 'sans avis de la protection des données',
    toComplete: 'À compléter et à confirmer',
    ask: 'À demander à',
    filter: 'Obligatoire',
    table: 'Le registre',
    basis: 'Base légale',
    closed: 'Le registre est réservé à la protection des données',
  },
  en: {
    nav: 'Main navigation',
    link: 'GDPR register',
    title: 'GDPR register',
    without: 'without a verdict of data protection',
    toComplete: 'To complete and to confirm',
    ask: 'Ask:',
    filter: 'Required',
    table: 'The register',
    basis: 'Legal basis',
    closed: 'The register is for data protection',
  },
};

for (const language of languages) {
  const text = words[language];

  test(`the data protection officer sees what is missing, and takes the register home (${language})`, async ({
    browser,
  }) => {
    const page = await openAs(browser, 'dpo', language);
    await page.goto('/');
    await page.getByRole('link', { name: text.link }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: text.title }),
    ).toBeVisible();

    await test.step('tools without a verdict cannot be missed', async () => {
      await expect(
        page.getByRole('heading', { level: 2, name: text.without }),
      ).toBeVisible();
      const gaps = page.getByRole('list', { name: text.toComplete });
      await expect(gaps.getByText(text.ask).first()).toBeVisible();
      await page.getByRole('radio', { name: text.filter }).click();
      await expect(gaps.getByText(text.filter).first()).toBeVisible();
    });

    await test.step('each tool with personal data has a row', async () => {
      const register = page.getByRole('region', { name: text.table });
      await expect(
        register.getByRole('columnheader', { name: text.basis }),
      ).toBeVisible();
    });

    await test.step('downloads the files', async () => {
      for (const [button, begins] of [
        ['CSV', '\ufeff'],
        ['Excel', 'PK'],
        ['JSON', '{'],
      ]) {
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: button, exact: true }).click();
        const file = await readFile(await (await waiting).path());
        expect(file.toString().startsWith(begins)).toBe(true);
      }
    });
    await page.context().close();
  });

  test(`a marketer finds the register closed (${language})`, async ({
    browser,
  }) => {
    const page = await openAs(browser, 'marketer', language);
    await page.goto('/register');
    await expect(page.getByText(text.closed)).toBeVisible();
    await expect(page.getByRole('link', { name: text.link })).toHaveCount(0);
    await page.context().close();
  });
}
