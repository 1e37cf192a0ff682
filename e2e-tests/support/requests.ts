import { expect, Locator } from '@playwright/test';
import { Visitor } from './Visitor';

/** A request that somebody has on screen. */
export type SeenRequest = { id: string; number: string; title: string };

/** A text that no other test writes. */
export function unique(text: string): string {
  return `${text} (${Date.now().toString(36)})`;
}

/** Reads which request the page shows. */
export async function seenRequest(visitor: Visitor): Promise<SeenRequest> {
  const { page } = visitor;
  await expect(page).toHaveURL(/\/requests\/[0-9a-f-]{36}$/);
  const line = await page
    .getByRole('main')
    .getByText(/DEM-\d+ · demandée le/)
    .innerText();
  return {
    id: new URL(page.url()).pathname.split('/').pop() ?? '',
    number: line.match(/DEM-\d+/)?.[0] ?? '',
    title: await page.getByRole('heading', { level: 1 }).innerText(),
  };
}

/** Fills in the form that is open, sends it and waits for the request's page. */
export async function sendRequest(
  visitor: Visitor,
  question: RegExp,
  reason: string,
): Promise<SeenRequest> {
  const { page } = visitor;
  await page.getByRole('textbox', { name: question }).fill(reason);
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByText(/DEM-\d+ · demandée le/)).toBeVisible();
  return seenRequest(visitor);
}

/** Asks for access to a tool from its page. */
export async function requestAccess(
  visitor: Visitor,
  tool: { path: string; title: string },
  reason: string,
): Promise<SeenRequest> {
  await visitor.page.goto(tool.path);
  await visitor.expectHeading(tool.title);
  await visitor.page.getByRole('link', { name: 'Demander l’accès' }).click();
  await visitor.expectHeading('Demander un accès');
  return sendRequest(visitor, /Pour quoi en avez-vous besoin/, reason);
}

/** Asks for the validation of the tool whose page is open. */
export async function requestValidation(
  visitor: Visitor,
  reason: string,
): Promise<SeenRequest> {
  await visitor.page
    .getByRole('link', { name: 'Demander la validation' })
    .click();
  await visitor.expectHeading('Demander une validation');
  return sendRequest(visitor, /Pourquoi valider cet outil/, reason);
}

/** Opens the request on the desk: titles repeat, numbers do not. */
export async function openOnDesk(
  visitor: Visitor,
  request: SeenRequest,
): Promise<Locator> {
  const { page } = visitor;
  await visitor.goTo('Bureau des validations');
  const waiting = page
    .getByRole('list', { name: 'Avis' })
    .getByRole('button')
    .filter({ hasText: request.title });
  const detail = page.getByRole('article');
  await expect(waiting.first()).toBeVisible();
  // What was asked last is due last.
  for (let index = (await waiting.count()) - 1; index >= 0; index -= 1) {
    const task = waiting.nth(index);
    await task.click();
    await expect(task).toHaveAttribute('aria-current', 'true');
    await expect(detail.getByText(/DEM-\d+/)).toBeVisible();
    if (await detail.getByText(`${request.number} ·`).isVisible()) {
      return detail;
    }
  }
  throw new Error(`The desk does not show ${request.number}`);
}

/** Answers on the desk in favour. */
export async function approveOnDesk(
  visitor: Visitor,
  request: SeenRequest,
): Promise<void> {
  const detail = await openOnDesk(visitor, request);
  await detail.getByRole('button', { name: /^Favorable( a)?$/ }).click();
  await expect(
    visitor.page.getByText(`Envoyé : Favorable, pour « ${request.title} ».`),
  ).toBeVisible();
}
