import { expect, test } from '@playwright/test';
import { approveOnDesk, seenRequest, unique } from '../support/requests';
import { Visitor } from '../support/Visitor';

test('a marketer finds a tool for a need, asks for access and gets it', async ({
  browser,
}) => {
  const reason = unique('Prévenir les clients de leur rendez-vous');
  const marketer = await Visitor.signIn(browser, 'marketer');
  const { page } = marketer;

  const request = await test.step('finds the tool by the need', async () => {
    const finder = page.getByRole('searchbox', { name: 'Trouver un outil' });
    await finder.fill('envoyer des SMS');
    await finder.press('Enter');
    await marketer.expectHeading('Outils');
    await page
      .getByRole('list', { name: 'Outils trouvés' })
      .getByRole('heading', { name: 'Brevo', exact: true })
      .click();
    await marketer.expectHeading('Brevo');
    await expect(page.getByText('Oui, vous pouvez l’utiliser.')).toBeVisible();
    await page.getByRole('link', { name: 'Demander l’accès' }).click();
    await marketer.expectHeading('Demander un accès');

    const field = page.getByRole('textbox', {
      name: /Pour quoi en avez-vous besoin/,
    });
    await field.fill('Une campagne');
    await field.clear();
    await field.blur();
    await expect(page.getByText('À remplir.')).toBeVisible();
    await expect(field).toHaveAccessibleDescription(/À remplir\./);
    await field.pressSequentially('P');
    await expect(page.getByText('À remplir.')).toBeHidden();
    const licences = page.getByRole('textbox', { name: 'Nombre de licences' });
    await licences.fill('900');
    await licences.blur();
    await expect(page.getByText('Saisissez 500 ou moins.')).toBeVisible();
    await licences.fill('2');
    await licences.blur();
    await expect(page.getByText('Saisissez 500 ou moins.')).toBeHidden();

    await field.fill(reason);
    await marketer.goTo('Accueil');
    await page.goBack();
    await marketer.expectHeading('Demander un accès');
    await expect(field).toHaveValue(reason);
    await expect(licences).toHaveValue('2');
    await expect(
      page.getByText('Nous avons gardé ce que vous aviez commencé'),
    ).toBeVisible();
    await page.reload();
    await marketer.expectHeading('Demander un accès');
    await expect(field).toHaveValue(reason);

    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await marketer.expectHeading('Accès à Brevo');
    await expect(
      page.getByText('Elle est chez l’équipe CRM et fidélisation.'),
    ).toBeVisible();
    return seenRequest(marketer);
  });

  await Visitor.as(browser, 'tool-owner', async owner => {
    await approveOnDesk(owner, request);
    await owner.page.goto(`/requests/${request.id}`);
    await owner.expectHeading(request.title);
    await expect(owner.page.getByText(reason)).toBeVisible();
    const panel = owner.section('Mise à disposition');
    await panel
      .getByRole('textbox', { name: 'Un mot pour le demandeur' })
      .fill('Votre compte est ouvert.');
    await panel.getByRole('button', { name: 'C’est fait' }).click();
    await expect(
      owner.page.getByRole('heading', { name: 'C’est fait.' }),
    ).toBeVisible();
  });

  await test.step('is told, and sees that it is done', async () => {
    await marketer.goTo('Notifications');
    await page.locator(`a[href="/requests/${request.id}"]`).first().click();
    await marketer.expectHeading(request.title);
    expect(await seenRequest(marketer)).toEqual(request);
    await expect(
      page.getByRole('heading', { name: 'C’est fait.' }),
    ).toBeVisible();
    await expect(
      marketer.section('Historique').getByText('Accès ouvert'),
    ).toBeVisible();
    await marketer.goTo('Mes demandes');
    await page
      .getByRole('searchbox', { name: 'Chercher par titre ou par numéro' })
      .fill(request.number);
    await expect(
      page.getByRole('listitem').filter({ hasText: request.number }),
    ).toContainText('Fait');
  });
});
