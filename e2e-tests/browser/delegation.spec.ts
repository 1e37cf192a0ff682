import { expect, test } from '@playwright/test';
import { people } from '../support/people';
import { Person } from '../support/Person';
import { languages, openAs, pick, typeDay, Words } from './openAs';

const words: Words<
  | 'delegate'
  | 'form'
  | 'whom'
  | 'until'
  | 'send'
  | 'end'
  | 'ended'
  | 'given'
  | 'answersFor'
  | 'approve'
  | 'for'
> = {
  fr: {
    delegate: 'Déléguer mes avis',
    form: 'Déléguer mes avis',
    whom: 'À qui',
    until: 'Au (inclus)',
    send: 'Déléguer',
    end: 'Y mettre fin',
    ended: 'Terminée',
    given: 'Ce que je délègue',
    answersFor: 'Vous répondez pour',
    approve: 'Favorable',
    for: 'pour',
  },
  en: {
    delegate: 'Delegate my reviews',
    form: 'Delegate my reviews',
    whom: 'To whom',
    until: 'To (included)',
    send: 'Delegate',
    end: 'End it now',
    ended: 'Ended',
    given: 'What I delegate',
    answersFor: 'You answer for',
    approve: 'Favourable',
    for: 'for',
  },
};
const cast = {
  fr: { absent: 'security-officer', tool: 'component:default/notion' },
  en: { absent: 'dpo', tool: 'component:default/dataiku' },
} as const;

for (const language of languages) {
  test(`a colleague stands in and answers for the absent reviewer (${language})`, async ({
    browser,
    request: rest,
  }) => {
    const say = words[language];
    const { absent, tool } = cast[language];
    const marketer = await Person.signIn(rest, 'marketer');
    const filed = await marketer.file('tool-validation', tool, {
      reason: 'Travailler ensemble',
    });

    const reviewer = await openAs(browser, absent, language);
    await reviewer.goto('/desk');
    await reviewer.getByRole('button', { name: say.delegate }).click();
    await pick(reviewer, say.whom, people['tool-owner']);
    await typeDay(reviewer, say.until, { day: 31, month: 12, year: 2090 });
    await reviewer.getByRole('button', { name: say.send, exact: true }).click();
    const given = reviewer
      .getByRole('listitem')
      .filter({ hasText: people['tool-owner'] })
      .filter({ has: reviewer.getByRole('button', { name: say.end }) });
    await expect(given).toBeVisible();

    const colleague = await openAs(browser, 'tool-owner', language);
    await colleague.goto(`/requests/${filed.id}`);
    await expect(
      colleague.getByText(`${say.answersFor} ${people[absent]}.`),
    ).toBeVisible();
    await colleague
      .getByRole('button', { name: say.approve, exact: true })
      .click();
    await expect(
      colleague
        .getByText(`${people['tool-owner']} ${say.for} ${people[absent]}`)
        .first(),
    ).toBeVisible();
    await colleague.context().close();

    await given.getByRole('button', { name: say.end }).click();
    await expect(
      reviewer
        .getByRole('listitem')
        .filter({ hasText: people['tool-owner'] })
        .filter({ hasText: say.ended })
        .first(),
    ).toBeVisible();
    await reviewer.context().close();
    await marketer.post(`/approvals/v1/requests/${filed.id}/withdraw`, {});
  });
}
