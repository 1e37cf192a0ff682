import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { Browser, expect, Page, request as rest, test } from '@playwright/test';
import { Person } from '../support/Person';
import { freePort } from '../support/freePort';
import { OwnPortal } from './OwnPortal';
import { Language, languages, openAs, pick, Words } from './openAs';

const words: Words<
  | 'title'
  | 'access'
  | 'newReview'
  | 'changes'
  | 'time'
  | 'before'
  | 'after'
  | 'type'
  | 'requester'
  | 'about'
  | 'run'
  | 'licences'
  | 'holds'
  | 'fails'
  | 'dead'
  | 'retry'
  | 'retried'
  | 'allDelivered'
  | 'verify'
  | 'intact'
  | 'checkpoints'
  | 'export'
> = {
  fr: {
    title: 'Circuits et audit',
    access: 'Accès à un outil',
    newReview: 'Nouvel avis : Coût',
    changes: 'Ce qui a changé entre deux versions',
    time: 'Délai pour répondre',
    before: '16 heures ouvrées',
    after: '8 heures ouvrées',
    type: 'Type de demande',
    requester: 'Demandeur',
    about: 'À propos de quoi',
    run: 'Voir le parcours',
    licences: 'Nombre de licences',
    holds: 'Condition remplie :',
    fails: 'Condition non remplie :',
    dead: 'Ce qui n’a pas pu être transmis',
    retry: 'Réessayer',
    retried: 'Nouvel essai en cours',
    allDelivered: 'Tout a été transmis.',
    verify: 'Vérifier le journal',
    intact: 'Le journal est intact.',
    checkpoints: 'Points de contrôle sur l’ensemble des demandes',
    export: 'Exporter',
  },
  en: {
    title: 'Circuits and audit',
    access: 'Access to a tool',
    newReview: 'New review: Cost',
    changes: 'What changed between two versions',
    time: 'Time to answer',
    before: '16 working hours',
    after: '8 working hours',
    type: 'Request type',
    requester: 'Requester',
    about: 'What it is about',
    run: 'Show the path',
    licences: 'Number of licences',
    holds: 'Condition that holds:',
    fails: 'Condition that does not hold:',
    dead: 'What could not be delivered',
    retry: 'Try again',
    retried: 'It is being tried again',
    allDelivered: 'Everything was delivered.',
    verify: 'Check the trail',
    intact: 'The trail is intact.',
    checkpoints: 'Checkpoints over all requests',
    export: 'Export',
  },
};

/** A program that refuses what it hears of, until it is mended. */
class Receiver {
  readonly port: number;
  isMended = false;
  readonly #server: http.Server;

  private constructor(port: number) {
    this.port = port;
    this.#server = http.createServer((_, response) => {
      response.statusCode = this.isMended ? 204 : 500;
      response.end();
    });
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver(await freePort());
    await new Promise<void>(resolve => {
      receiver.#server.listen(receiver.port, '127.0.0.1', resolve);
    });
    return receiver;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }
}

/** The circuit for an access, faster than the one of the example, with a review under a condition. */
const changedCircuit = {
  type: 'tool-access',
  stages: [
    {
      id: 'owner',
      title: { en: 'Owner of the tool', fr: 'Responsable de l’outil' },
      slots: [
        {
          id: 'owner',
          title: { en: 'Owner of the tool', fr: 'Responsable de l’outil' },
          reviewers: ['subject.owner'],
          sla: { hours: 8 },
        },
        {
          id: 'cost',
          title: { en: 'Cost', fr: 'Coût' },
          reviewers: ['group:default/finance'],
          when: 'has(request.values.licences) && request.values.licences > 1',
        },
      ],
    },
  ],
};

test.describe('the page of the administrators', () => {
  let portal: OwnPortal;
  let receiver: Receiver;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    receiver = await Receiver.start();
    portal = await OwnPortal.create();
    // The example first, undisturbed; then an operator changes the configuration.
    await portal.start({});
    await portal.start({
      approvals: {
        policies: [changedCircuit],
        outbox: { maxAttempts: 1 },
        webhookClient: { schemes: ['http'], allow: ['127.0.0.1'] },
        webhooks: [
          {
            id: 'receiver',
            url: `http://127.0.0.1:${receiver.port}/events`,
            secret: 'only-for-the-journeys-of-the-tests',
            events: ['request.withdrawn'],
          },
        ],
      },
    });
  });

  test.afterAll(async () => {
    await portal.stop();
    await receiver.stop();
  });

  const journey = async (browser: Browser, language: Language) => {
    receiver.isMended = false;
    await failADelivery(portal);
    const page = await openAs(browser, 'dsi-admin', language, {
      baseURL: portal.url,
    });
    await page.goto('/approvals/admin');
    await expect(
      page.getByRole('heading', { level: 1, name: words[language].title }),
    ).toBeVisible();
    await test.step('circuits', () => readCircuits(page, language));
    await test.step('dry run', () => tryCircuit(page, language));
    await test.step('dead letters', () => mend(page, language, receiver));
    await test.step('audit', () => prove(page, language));
    await page.context().close();
  };

  for (const language of languages) {
    test(`shows, tries, mends and proves (${language})`, ({ browser }) =>
      journey(browser, language));
  }
});

/** Something happens that the receiver is told of, and refuses. */
async function failADelivery(portal: OwnPortal): Promise<void> {
  const context = await rest.newContext({ baseURL: portal.url });
  const marketer = await Person.signIn(context, 'marketer');
  const { id } = await marketer.file('tool-access', 'component:default/brevo', {
    reason: 'Une campagne',
  });
  await marketer.post(`/approvals/v1/requests/${id}/withdraw`, {});
  const admin = await Person.signIn(context, 'dsi-admin');
  await expect
    .poll(async () => {
      const dead = await admin.get('/approvals/v1/outbox?state=dead');
      return (await dead.json()).items.map(
        (one: { requestId: string }) => one.requestId,
      );
    })
    .toContain(id);
  await context.dispose();
}

async function readCircuits(page: Page, language: Language): Promise<void> {
  const say = words[language];
  const circuit = page.getByRole('button', {
    name: new RegExp(`^${say.access}`),
  });
  await circuit.click();
  const changes = page.getByRole('list', { name: say.changes });
  await expect(changes).toContainText(
    new RegExp(`${say.time}.*${say.before}.*${say.after}`),
  );
  await expect(changes).toContainText(say.newReview);
  await circuit.click();
}

async function tryCircuit(page: Page, language: Language): Promise<void> {
  const say = words[language];
  await page
    .getByRole('button', { name: new RegExp(say.type) })
    .first()
    .click();
  await page.getByRole('option', { name: say.access }).click();
  await pick(page, say.requester, 'Camille Martin');
  await pick(page, say.about, 'Brevo');
  const run = page.getByRole('button', { name: say.run });
  await run.click();
  await expect(page.getByText(say.fails)).toBeVisible();
  await page.getByRole('textbox', { name: say.licences }).fill('5');
  await run.click();
  await expect(page.getByText(say.holds)).toBeVisible();
}

async function mend(
  page: Page,
  language: Language,
  receiver: Receiver,
): Promise<void> {
  const say = words[language];
  const section = page.getByRole('region', { name: say.dead });
  await expect(section.getByText('receiver').first()).toBeVisible();
  receiver.isMended = true;
  const retry = section.getByRole('button', { name: say.retry });
  for (let left = await retry.count(); left > 0; left -= 1) {
    await retry.first().click();
    await expect(retry).toHaveCount(left - 1);
  }
  await expect(section.getByText(say.retried)).toBeVisible();
  await page.reload();
  await expect(section.getByText(say.allDelivered)).toBeVisible();
}

async function prove(page: Page, language: Language): Promise<void> {
  const say = words[language];
  await page.getByRole('button', { name: say.verify }).click();
  await expect(page.getByRole('heading', { name: say.intact })).toBeVisible();
  await expect(page.getByText(say.checkpoints)).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: say.export, exact: true }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('approvals.ndjson');
  const lines = (await readFile(await download.path(), 'utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map(({ type }) => type)).toContain('request.withdrawn');
}
