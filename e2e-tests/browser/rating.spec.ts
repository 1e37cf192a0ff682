import { expect, test } from '@playwright/test';
import { unique } from '../support/requests';
import { Visitor } from '../support/Visitor';

const TOOL = '/catalog/default/component/canva';
const OPINIONS = 'Ce qu’en disent vos collègues';

test('a marketer gives an opinion with the keyboard, which colleagues see', async ({
  browser,
}) => {
  const words = unique('Les modèles sont simples à reprendre');
  const marketer = await Visitor.signIn(browser, 'marketer');
  const { page } = marketer;
  await page.goto(TOOL);
  await marketer.expectHeading('Canva');
  const mine = marketer.section(OPINIONS);

  const give = mine.getByRole('button', { name: 'Donner mon avis' });
  const withdraw = mine.getByRole('button', { name: 'Retirer' });
  await expect(give.or(withdraw)).toBeVisible();
  // An opinion of an earlier run.
  if (await withdraw.isVisible()) await withdraw.click();

  await give.press('Enter');
  await mine.getByRole('button', { name: 'Publier' }).press('Enter');
  await expect(mine.getByText('Choisissez un nombre d’étoiles.')).toBeVisible();
  await mine.getByRole('radio', { name: '1 étoile' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(mine.getByRole('radio', { name: '4 étoiles' })).toBeChecked();
  await mine.getByRole('textbox', { name: /Un mot/ }).fill(words);
  await mine.getByRole('button', { name: 'Publier' }).press('Enter');
  await expect(mine.getByText(words)).toBeVisible();

  await Visitor.as(browser, 'tool-owner', async owner => {
    await owner.page.goto(TOOL);
    await owner.expectHeading('Canva');
    const seen = owner.section(OPINIONS);
    await expect(seen.getByText(words)).toBeVisible();
    await expect(
      seen.getByRole('button', { name: 'Donner mon avis' }),
    ).toBeVisible();
  });

  await withdraw.click();
  await expect(mine.getByText(words)).toBeHidden();
  await marketer.leave();
});
