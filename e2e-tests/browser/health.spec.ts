import http from 'node:http';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/freePort';
import { serviceYaml } from '../support/tools';
import { Visitor } from '../support/Visitor';
import { OwnPortal } from './OwnPortal';
import { openAs } from './openAs';

/** Each tool is looked at once a minute. */
const LOOK = 90_000;

test('everybody sees how a tool has worked, and what its vendor wrote', async ({
  browser,
}) => {
  await Visitor.as(browser, 'marketer', async marketer => {
    const { page } = marketer;
    await page.goto('/catalog/default/component/brevo');
    await marketer.expectHeading('Brevo');
    const health = marketer.section('Est-ce qu’il fonctionne ?');
    await expect(health.getByText('Disponibilité, 90 jours')).toBeVisible({
      timeout: 60_000,
    });
    await expect(
      health.getByRole('img', { name: /jours sans problème/ }),
    ).toBeVisible();
    await expect(
      health.getByRole('link', { name: /Page d’état de l’éditeur/ }),
    ).toHaveAttribute('href', 'https://status.brevo.com');
    await expect(marketer.section('En chiffres')).toContainText(
      'Commandes issues des campagnes',
    );
  });
});

test.describe('a service that is watched', () => {
  let portal: OwnPortal;
  let server: http.Server;
  let status = 204;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    const port = await freePort();
    server = http.createServer((_, response) => {
      response.writeHead(status).end();
    });
    await new Promise<void>(resolve => {
      server.listen(port, '127.0.0.1', resolve);
    });
    portal = await OwnPortal.create();
    await portal.addToCatalog(
      'watched.yaml',
      serviceYaml({
        name: 'watched',
        title: 'Service surveillé',
        extraSheet: `    healthUrl: http://localhost:${port}/health\n`,
      }),
    );
    await portal.start({
      passerelle: { exampleCompany: false },
      martech: {
        exampleHistory: false,
        monitor: {
          enabled: true,
          intervalMinutes: 1,
          failuresUntilDown: 1,
          allowedHosts: [`localhost:${port}`],
        },
      },
    });
  });

  test.afterAll(async () => {
    await portal.stop();
    server.closeAllConnections();
    server.close();
  });

  test('shows at once in open pages that it is down', async ({ browser }) => {
    test.setTimeout(360_000);
    const page = await openAs(browser, 'engineer', 'fr', {
      baseURL: portal.url,
    });
    const health = page.getByRole('region', {
      name: 'Est-ce qu’il fonctionne ?',
    });
    await expect(async () => {
      await page.goto('/catalog/default/component/watched');
      await expect(health.getByText('Fonctionne normalement')).toBeVisible({
        timeout: 10_000,
      });
    }).toPass({ timeout: 180_000 });
    status = 503;
    await expect(health.getByText('En panne', { exact: true })).toBeVisible({
      timeout: LOOK,
    });
    await page.context().close();
  });
});
