import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { unique } from '../support/requests';
import { languages, openAs, typeDay, Words } from './openAs';

const DAY = 24 * 60 * 60 * 1000;

const words: Words<
  | 'askMore'
  | 'moreTitle'
  | 'reason'
  | 'send'
  | 'missing'
  | 'neededUntil'
  | 'first'
  | 'asked'
  | 'see'
  | 'extend'
  | 'lastDay'
  | 'why'
  | 'confirmExtend'
  | 'until'
  | 'revoke'
  | 'confirmRevoke'
  | 'revoked'
> = {
  fr: {
    askMore: 'Demander une prolongation',
    moreTitle: 'Vous demandez plus de temps pour un accès que vous avez',
    reason: 'Pour quoi en avez-vous besoin',
    send: 'Envoyer la demande',
    missing: 'À remplir.',
    neededUntil: 'Jusqu’au',
    first: 'voir la première demande',
    asked: 'Une prolongation est demandée :',
    see: 'voir cette demande',
    extend: 'Prolonger l’accès',
    lastDay: 'Dernier jour',
    why: 'Motif',
    confirmExtend: 'Prolonger',
    until: '31 décembre 2090',
    revoke: 'Retirer l’accès',
    confirmRevoke: 'Retirer',
    revoked: 'L’accord a été retiré.',
  },
  en: {
    askMore: 'Ask for more time',
    moreTitle: 'You ask for more time on an access that you have',
    reason: 'What do you need it for',
    send: 'Send the request',
    missing: 'Fill this in.',
    neededUntil: 'Needed until',
    first: 'see the first request',
    asked: 'More time has been asked for:',
    see: 'see that request',
    extend: 'Extend the access',
    lastDay: 'Last day',
    why: 'Reason',
    confirmExtend: 'Extend it',
    until: '31 December 2090',
    revoke: 'Take the access back',
    confirmRevoke: 'Take it back',
    revoked: 'What was granted has been taken back.',
  },
};

for (const language of languages) {
  test(`an access is asked for longer, extended and taken back (${language})`, async ({
    browser,
    request: rest,
  }) => {
    const say = words[language];
    const reason = unique('Campagnes de fin d’année');
    const marketer = await Person.signIn(rest, 'marketer');
    const owner = await Person.signIn(rest, 'tool-owner');
    const { id } = await marketer.file(
      'tool-access',
      'component:default/brevo',
      { reason },
    );
    await owner.decide(id);
    const done = await owner.post(`/approvals/v1/requests/${id}/fulfilment`, {
      status: 'done',
      grantExpiresAt: new Date(Date.now() + 5 * DAY).toISOString(),
    });
    expect(done.status(), await done.text()).toBe(200);

    const page = await openAs(browser, 'marketer', language);
    await page.goto(`/requests/${id}`);
    await page.getByRole('link', { name: say.askMore }).click();
    await expect(
      page.getByRole('heading', { name: say.moreTitle }),
    ).toBeVisible();
    await expect(
      page.getByRole('textbox', { name: new RegExp(say.reason) }),
    ).toHaveValue(reason);
    await page.getByRole('button', { name: say.send }).click();
    await expect(page.getByText(say.missing)).toBeVisible();
    await typeDay(page, say.neededUntil, { day: 31, month: 5, year: 2090 });
    await page.getByRole('button', { name: say.send }).click();
    await page.getByRole('link', { name: say.first }).click();
    await expect(page).toHaveURL(new RegExp(`/requests/${id}$`));
    await expect(page.getByText(say.asked)).toBeVisible();
    await expect(page.getByRole('link', { name: say.see })).toBeVisible();
    await page.context().close();

    const grantor = await openAs(browser, 'tool-owner', language);
    const press = (name: string) =>
      grantor.getByRole('button', { name, exact: true }).click();
    await grantor.goto(`/requests/${id}`);
    await press(say.extend);
    await typeDay(grantor, say.lastDay, { day: 31, month: 12, year: 2090 });
    await grantor.getByRole('textbox', { name: say.why }).fill('Projet');
    await press(say.confirmExtend);
    await expect(grantor.getByText(say.until).first()).toBeVisible();
    await press(say.revoke);
    await grantor.getByRole('textbox', { name: say.why }).fill('Fini');
    await press(say.confirmRevoke);
    await expect(
      grantor.getByRole('heading', { name: say.revoked }),
    ).toBeVisible();
    await grantor.context().close();
  });
}
