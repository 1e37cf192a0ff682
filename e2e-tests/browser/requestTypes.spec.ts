import { APIRequestContext, expect, Page, test } from '@playwright/test';
import { Person } from '../support/Person';
import { expectToolStatus } from '../support/tools';
import { Visitor } from '../support/Visitor';
import { pick, typeDay } from './openAs';

const day = (offset: number) => {
  const date = new Date(Date.now() + offset * 86_400_000);
  return {
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    year: date.getUTCFullYear(),
  };
};

/** Everybody who is asked says yes, one after the other. */
async function approve(
  request: APIRequestContext,
  id: string,
  people: readonly string[],
): Promise<void> {
  for (const name of people) {
    const person = await Person.signIn(request, name);
    await person.decide(id);
  }
  const admin = await Person.signIn(request, 'dsi-admin');
  expect((await admin.read(id)).status).toBe('approved');
}

/** Sends the form that is open. @returns the id of the request */
async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await page.waitForURL(/\/requests\/(?!new)[^/]+$/);
  return page.url().split('/').pop() ?? '';
}

async function ask(visitor: Visitor, choice: string): Promise<void> {
  await visitor.page.getByRole('button', { name: 'Demander…' }).click();
  await visitor.page.getByRole('menuitem', { name: choice }).click();
}

test('a marketer brings a tool into the catalogue, tries it out and judges it', async ({
  browser,
  request,
}) => {
  const word = Math.random().toString(36).slice(2, 8);
  const title = `Carnet ${word}`;
  const ref = `component:default/carnet-${word}`;
  const marketer = await Visitor.signIn(browser, 'marketer');
  const { page } = marketer;
  const reader = await Person.signIn(request, 'marketer');

  await test.step('asks for a tool that is not there', async () => {
    await page.goto(`/tools?q=${word}`);
    await marketer.expectHeading('Outils');
    await page.getByRole('link', { name: 'Faire référencer un outil' }).click();
    await marketer.expectHeading('Faire référencer un outil');
    await expect(
      page.getByRole('textbox', { name: /Pour quoi en avez-vous besoin/ }),
    ).toHaveValue(word);
    await page.getByRole('textbox', { name: /Nom de l’outil/ }).fill(title);
    await page
      .getByRole('textbox', { name: /Que fait-il/ })
      .fill('Partager un carnet de contenus');
    await page.getByRole('button', { name: /Famille/ }).click();
    await page.getByRole('option').first().click();
    await pick(page, /Qui en serait responsable/, 'CRM et fidélisation');
    const id = await send(page);
    await approve(request, id, ['marketing-manager', 'architect']);
    await expectToolStatus(reader, ref, 'referenced', 30_000);
  });

  await test.step('asks to try it out', async () => {
    // The catalog shows a tool a little after the registry has it.
    await expect(async () => {
      await page.goto(`/catalog/default/component/carnet-${word}`);
      await expect(
        page.getByRole('heading', { level: 1, name: title }),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await ask(marketer, 'Un pilote, pour l’essayer');
    await marketer.expectHeading('Essayer l’outil lors d’un pilote');
    await page
      .getByRole('textbox', { name: /Pourquoi cet outil/ })
      .fill('Il paraît plus simple');
    await typeDay(page, /^Du/, day(0));
    await typeDay(page, /^Au/, day(30));
    await page
      .getByRole('textbox', { name: /Critère de réussite/ })
      .fill('Deux campagnes sans aide');
    const id = await send(page);
    await approve(request, id, ['tool-owner', 'security-officer', 'dsi-admin']);
    await expectToolStatus(reader, ref, 'pilot', 10_000);
  });

  await test.step('judges it, and is led to its validation', async () => {
    await page.goto(`/catalog/default/component/carnet-${word}`);
    const pilot = marketer.section('Pilote');
    await expect(pilot.getByText('En cours')).toBeVisible();
    await pilot.getByRole('button', { name: 'Faire le bilan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Atteint', { exact: true }).click();
    await dialog.getByText('faire valider l’outil').click();
    await dialog
      .getByRole('textbox', { name: /Ce que vous en retenez/ })
      .fill('Simple et rapide.');
    await dialog.getByRole('button', { name: 'Envoyer' }).click();
    await expect(pilot.getByText('Bilan fait')).toBeVisible();
    await expect(pilot.getByText('Simple et rapide.')).toBeVisible();
    await expectToolStatus(reader, ref, 'referenced', 5_000);
    await pilot.getByRole('link', { name: 'Demander sa validation' }).click();
    await marketer.expectHeading('Demander une validation');
    await expect(
      page.getByRole('textbox', { name: /Pourquoi valider/ }),
    ).toHaveValue(/a été concluant/);
  });

  await test.step('has it connected to another tool', async () => {
    await page.goto(`/catalog/default/component/carnet-${word}`);
    await marketer.expectHeading(title);
    await ask(marketer, 'Le connecter à un autre outil');
    await marketer.expectHeading('Connecter l’outil');
    await pick(page, /Avec quel outil/, 'Brevo');
    await page.getByRole('button', { name: /Dans quel sens/ }).click();
    await page.getByRole('option', { name: 'Dans les deux sens' }).click();
    await page.getByRole('button', { name: /Comment/ }).click();
    await page.getByRole('option', { name: /Par API/ }).click();
    await page
      .getByRole('textbox', { name: /Pour quoi faire/ })
      .fill('Ne plus recopier les contenus');
    const id = await send(page);
    const flows = async () => {
      const tool = await reader.get(
        `/martech/v1/tools/component/default/carnet-${word}`,
      );
      const { integration } = await tool.json();
      return [integration.status, integration.flows[0]?.with];
    };
    await expect
      .poll(flows, { timeout: 10_000 })
      .toEqual(['planned', 'component:default/brevo']);
    await approve(request, id, [
      'tool-owner',
      'tool-owner-deputy',
      'architect',
    ]);
    const engineer = await Person.signIn(request, 'engineer');
    await engineer.post(`/approvals/v1/requests/${id}/fulfilment`, {
      status: 'done',
    });
    await page.goto(`/catalog/default/component/carnet-${word}`);
    const connected = marketer.section('Intégration à nos outils');
    await expect(connected.getByRole('link', { name: 'Brevo' })).toBeVisible();
    await expect(connected.getByText('En service')).toBeVisible();
  });
});
