import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { unique } from '../support/requests';
import { languages, openAs, pick, Words } from './openAs';

const words: Words<
  | 'title'
  | 'filled'
  | 'leftOut'
  | 'reason'
  | 'licences'
  | 'someoneElse'
  | 'forWhom'
  | 'copy'
  | 'copied'
  | 'send'
  | 'request'
> = {
  fr: {
    title: 'Demander un accès',
    filled: 'Un lien a rempli ce formulaire',
    leftOut: 'ont été laissées de côté : couleur.',
    reason: 'Pour quoi en avez-vous besoin',
    licences: 'Nombre de licences',
    someoneElse: 'C’est pour quelqu’un d’autre',
    forWhom: 'Pour qui',
    copy: 'Copier un lien prérempli',
    copied: 'Lien copié',
    send: 'Envoyer la demande',
    request: 'Accès à Brevo',
  },
  en: {
    title: 'Request access',
    filled: 'A link has filled in this form',
    leftOut: 'were left out: couleur.',
    reason: 'What do you need it for',
    licences: 'Number of licences',
    someoneElse: 'It is for someone else',
    forWhom: 'For whom',
    copy: 'Copy a link to this filled form',
    copied: 'Link copied',
    send: 'Send the request',
    request: 'Access to Brevo',
  },
};

for (const language of languages) {
  test(`a link fills in a form for a colleague, and a number leads to the request (${language})`, async ({
    browser,
    request: rest,
  }) => {
    const say = words[language];
    const reason = unique('Un modèle pour toute l’équipe');
    const page = await openAs(browser, 'marketer', language, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const template = new URLSearchParams({
      subject: 'component:default/brevo',
      'values.reason': reason,
      'values.couleur': 'rouge',
    });
    await page.goto(`/requests/new/tool-access?${template}`);
    await expect(
      page.getByRole('heading', { level: 1, name: say.title }),
    ).toBeVisible();
    await expect(page.getByText(say.filled)).toBeVisible();
    await expect(page.getByText(say.leftOut)).toBeVisible();
    const field = page.getByRole('textbox', { name: new RegExp(say.reason) });
    await expect(field).toHaveValue(reason);
    const licences = page.getByRole('textbox', { name: say.licences });
    await licences.fill('3');
    await licences.blur();
    await page.getByRole('button', { name: say.someoneElse }).click();
    await pick(page, say.forWhom, 'Lina Costa');

    await page.getByRole('button', { name: say.copy }).click();
    await expect(page.getByText(say.copied)).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await expect(field).toHaveValue(reason);
    await expect(licences).toHaveValue('3');
    await expect(page.getByText('Lina Costa')).toBeVisible();
    await page.getByRole('button', { name: say.send }).click();

    await expect(
      page.getByRole('heading', { level: 1, name: say.request }),
    ).toBeVisible();
    await expect(page.getByText(/DEM-\d+ .*Lina Costa/)).toBeVisible();
    await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
    const id = new URL(page.url()).pathname.split('/').pop() ?? '';
    const marketer = await Person.signIn(rest, 'marketer');
    const { number } = await marketer.read(id);
    await page.goto(`/requests/${number}`);
    await expect(page).toHaveURL(new RegExp(`/requests/${id}$`));
    await expect(
      page.getByRole('heading', { level: 1, name: say.request }),
    ).toBeVisible();
    await page.context().close();
  });
}
