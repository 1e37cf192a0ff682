import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';
import { unique } from '../support/requests';
import { languages, openAs, pick, Words } from './openAs';

const words: Words<
  | 'nudge'
  | 'nudged'
  | 'nudgedAlready'
  | 'askElse'
  | 'whoElse'
  | 'reason'
  | 'ask'
  | 'handOver'
  | 'whoNow'
  | 'confirm'
  | 'isWith'
  | 'comment'
  | 'addDocument'
  | 'documentName'
  | 'documentAddress'
  | 'tell'
  | 'whoIsTold'
  | 'sendComment'
  | 'documents'
> = {
  fr: {
    nudge: 'Relancer',
    nudged: 'Relance envoyée à',
    nudgedAlready: 'Une relance est déjà partie aujourd’hui',
    askElse: 'Demander aussi l’avis de…',
    whoElse: 'Qui peut répondre aussi',
    reason: 'Motif',
    ask: 'Demander',
    handOver: 'Confier à d’autres',
    whoNow: 'Qui répond désormais',
    confirm: 'Confier',
    isWith: 'Elle est chez Manon Leroy.',
    comment: 'Votre commentaire',
    addDocument: 'Ajouter un document',
    documentName: 'Nom du document 1',
    documentAddress: 'Adresse du document 1',
    tell: 'Prévenir quelqu’un',
    whoIsTold: 'Qui est prévenu',
    sendComment: 'Envoyer le commentaire',
    documents: 'Documents',
  },
  en: {
    nudge: 'Send a reminder',
    nudged: 'Reminder sent to',
    nudgedAlready: 'A reminder has already been sent today',
    askElse: 'Ask someone else too',
    whoElse: 'Who else may answer',
    reason: 'Reason',
    ask: 'Ask them',
    handOver: 'Hand over',
    whoNow: 'Who answers from now on',
    confirm: 'Hand it over',
    isWith: 'It is with Manon Leroy.',
    comment: 'Your comment',
    addDocument: 'Add a document',
    documentName: 'Name of document 1',
    documentAddress: 'Address of document 1',
    tell: 'Tell someone',
    whoIsTold: 'Who is told',
    sendComment: 'Send the comment',
    documents: 'Documents',
  },
};

for (const language of languages) {
  test(`reviewers are reminded, joined and replaced, and people told (${language})`, async ({
    browser,
    request: rest,
  }) => {
    const say = words[language];
    const marketer = await Person.signIn(rest, 'marketer');
    const filed = await marketer.file(
      'tool-access',
      'component:default/brevo',
      { reason: unique('Relancer les paniers') },
    );
    const page = await openAs(browser, 'marketer', language);
    await page.goto(`/requests/${filed.id}`);
    const nudge = page.getByRole('button', { name: say.nudge });
    await nudge.click();
    await expect(page.getByText(say.nudged)).toBeVisible();
    if (await nudge.isVisible()) {
      await nudge.click();
      await expect(page.getByText(say.nudgedAlready)).toBeVisible();
    }

    const owner = await openAs(browser, 'tool-owner', language);
    const press = (name: string) =>
      owner.getByRole('button', { name, exact: true }).click();
    const giveReason = () =>
      owner.getByRole('textbox', { name: say.reason }).fill('Plus au fait');
    await owner.goto(`/requests/${filed.id}`);
    await press(say.askElse);
    await pick(owner, say.whoElse, 'Inès Haddad');
    await giveReason();
    await press(say.ask);
    await expect
      .poll(async () => (await marketer.read(filed.id)).waitingFor)
      .toEqual(['group:default/crm-team', 'user:default/marketing-manager']);

    await owner.getByRole('textbox', { name: say.comment }).fill('Voici :');
    await press(say.tell);
    await pick(owner, say.whoIsTold, 'Camille Martin');
    const comments = owner.getByRole('region', { name: /^Comment/ });
    await comments.getByRole('button', { name: say.addDocument }).click();
    await comments
      .getByRole('textbox', { name: say.documentName })
      .fill('Le contrat');
    await comments
      .getByRole('textbox', { name: say.documentAddress })
      .fill('https://documents.example/contrat');
    await press(say.sendComment);
    await expect(comments.getByText('@Camille Martin')).toBeVisible();
    await expect(
      owner
        .getByRole('region', { name: say.documents, exact: true })
        .getByRole('link', { name: 'Le contrat' }),
    ).toHaveAttribute('href', 'https://documents.example/contrat');

    await press(say.handOver);
    await pick(owner, say.whoNow, 'Manon Leroy');
    await giveReason();
    await press(say.confirm);
    // The requester sees who has it, without a reload, and was told.
    await expect(page.getByRole('heading', { name: say.isWith })).toBeVisible();
    await page.goto('/notifications');
    await expect(
      page.locator(`a[href="/requests/${filed.id}"]`).first(),
    ).toBeVisible();
    await page.context().close();
    await owner.context().close();
  });
}
