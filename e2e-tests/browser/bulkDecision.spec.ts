import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { unique } from '../support/requests';
import { languages, openAs, Words } from './openAs';

const words: Words<
  | 'select'
  | 'answer'
  | 'list'
  | 'comment'
  | 'needsComment'
  | 'changes'
  | 'approve'
  | 'done'
  | 'sent'
  | 'refused'
  | 'back'
> = {
  fr: {
    select: 'Sélectionner',
    answer: 'Répondre à 2 demandes ensemble',
    list: 'Les demandes concernées par cet avis',
    comment: 'Votre avis, le même pour toutes',
    needsComment: 'Cet avis demande une phrase qui l’explique.',
    changes: 'À compléter',
    approve: 'Favorable',
    done: '1 avis envoyé sur 2',
    sent: 'Envoyé',
    refused: 'Pas envoyé',
    back: 'Revenir à mes avis',
  },
  en: {
    select: 'Select',
    answer: 'Answer 2 reviews together',
    list: 'Reviews that you answer together',
    comment: 'Your answer, the same for all',
    needsComment: 'This answer needs a sentence that explains it.',
    changes: 'To be completed',
    approve: 'Favourable',
    done: '1 answer of 2 was sent',
    sent: 'Sent',
    refused: 'Not sent',
    back: 'Back to my reviews',
  },
};

for (const language of languages) {
  test(`several requests get one answer, each with its own result (${language})`, async ({
    browser,
    request: rest,
  }) => {
    const say = words[language];
    const marketer = await Person.signIn(rest, 'marketer');
    const file = () =>
      marketer.file('tool-access', 'component:default/brevo', {
        reason: unique('Campagne de printemps'),
      });
    const [kept, withdrawn] = [await file(), await file()];

    const page = await openAs(browser, 'tool-owner', language);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/desk');
    // What a reviewer needs most is in sight without scrolling.
    await expect(
      page.getByRole('button', { name: new RegExp(`^${say.approve}( a)?$`) }),
    ).toBeInViewport();
    for (const { number } of [kept, withdrawn]) {
      const box = page.getByRole('checkbox', {
        name: new RegExp(`^${say.select} ${number}`),
      });
      await box.focus();
      await page.keyboard.press('Space');
      await expect(box).toBeChecked();
    }
    await page.getByRole('button', { name: say.answer }).click();
    await page.getByRole('button', { name: say.changes }).click();
    await expect(page.getByText(say.needsComment)).toBeVisible();
    await page
      .getByRole('textbox', { name: say.comment })
      .fill('Pour quelles campagnes ?');
    await marketer.post(`/approvals/v1/requests/${withdrawn.id}/withdraw`, {});
    await page.getByRole('button', { name: say.changes }).click();

    await expect(page.getByRole('heading', { name: say.done })).toBeVisible();
    const line = (number: string) =>
      page
        .getByRole('list', { name: say.list })
        .getByRole('listitem')
        .filter({ hasText: number });
    await expect(
      line(kept.number).getByText(say.sent, { exact: true }),
    ).toBeVisible();
    await expect(
      line(withdrawn.number).getByText(say.refused, { exact: true }),
    ).toBeVisible();
    expect((await marketer.read(kept.id)).status).toBe('changes_requested');
    await page.getByRole('button', { name: say.back }).click();
    await expect(
      page.getByRole('checkbox', { name: new RegExp(kept.number) }),
    ).toHaveCount(0);
    await page.context().close();
  });
}
