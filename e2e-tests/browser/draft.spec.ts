import { expect, test } from '@playwright/test';
import { unique } from '../support/requests';
import { languages, openAs, Words } from './openAs';

const words: Words<
  'licences' | 'saveDraft' | 'notSent' | 'goOn' | 'reason' | 'save' | 'send'
> = {
  fr: {
    licences: 'Nombre de licences',
    saveDraft: 'Enregistrer comme brouillon',
    notSent: 'Elle n’est pas encore envoyée.',
    goOn: 'Continuer',
    reason: 'Pour quoi en avez-vous besoin',
    save: 'Enregistrer sans envoyer',
    send: 'Envoyer la demande',
  },
  en: {
    licences: 'Number of licences',
    saveDraft: 'Save as a draft',
    notSent: 'It has not been sent yet.',
    goOn: 'Continue',
    reason: 'What do you need it for',
    save: 'Save without sending',
    send: 'Send the request',
  },
};

for (const language of languages) {
  test(`a request begun one day is finished another (${language})`, async ({
    browser,
  }) => {
    const say = words[language];
    const reason = unique('Campagne de printemps');
    const page = await openAs(browser, 'marketer', language);
    await page.goto(
      '/requests/new/tool-access?subject=component:default/brevo',
    );
    await page.getByRole('textbox', { name: say.licences }).fill('3');
    await page.getByRole('button', { name: say.saveDraft }).click();
    await expect(page.getByText(say.notSent)).toBeVisible();

    await page.getByRole('link', { name: say.goOn }).click();
    const field = page.getByRole('textbox', { name: new RegExp(say.reason) });
    await field.fill(reason);
    await page.getByRole('button', { name: say.save }).click();
    await expect(page.getByText(say.notSent)).toBeVisible();

    await page.getByRole('link', { name: say.goOn }).click();
    await expect(field).toHaveValue(reason);
    await page.getByRole('button', { name: say.send }).click();
    await expect(page.getByText(say.notSent)).toBeHidden();
    await expect(page.getByText(reason).first()).toBeVisible();
    await page.context().close();
  });
}
