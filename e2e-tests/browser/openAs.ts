import { Browser, Page } from '@playwright/test';
import { PersonName } from '../support/people';

/** The languages of the portal: each journey is made in both. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in both languages. */
export type Words<Name extends string> = Record<Language, Record<Name, string>>;

/** Opens the portal as somebody who has signed in before and chosen a language. */
export async function openAs(
  browser: Browser,
  person: PersonName,
  language: Language,
  options: { baseURL?: string; permissions?: string[] } = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(
    ([ref, chosen]) => {
      window.localStorage.setItem('passerelle.persona', ref);
      window.localStorage.setItem('language', chosen);
    },
    [`user:default/${person}`, language],
  );
  return context.newPage();
}

/** Chooses somebody or something by name in a picker. */
export async function pick(
  page: Page,
  field: string | RegExp,
  name: string,
): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}

/** Types a day into a date field, whatever the order of its parts. */
export async function typeDay(
  page: Page,
  field: string | RegExp,
  day: { day: number; month: number; year: number },
): Promise<void> {
  const group = page.getByRole('group', { name: field });
  const parts = [
    [/^(jour|day)/i, day.day],
    [/^(mois|month)/i, day.month],
    [/^(année|year)/i, day.year],
  ] as const;
  for (const [name, number] of parts) {
    await group
      .getByRole('spinbutton', { name })
      .pressSequentially(String(number).padStart(2, '0'));
  }
}
