import { expect, test } from '@playwright/test';
import { Person } from '../support/Person';

const METRICS_URL = process.env.PASSERELLE_METRICS_URL;

test.describe('the metrics of the portal', () => {
  test.skip(!METRICS_URL, 'OTEL_METRICS_EXPORTER is not set for this portal');

  /** What Prometheus reads, as name and labels with their value. */
  async function scrape(): Promise<Map<string, number>> {
    const text = await (await fetch(METRICS_URL ?? '')).text();
    return new Map(
      text
        .split('\n')
        .filter(line => line && !line.startsWith('#'))
        .map(line => [
          // The scope of the instrument is Backstage's business.
          line.replace(/,?otel_scope_\w+="[^"]*"/g, '').replace(/ \S+$/, ''),
          Number(line.replace(/^.* /, '')),
        ]),
    );
  }

  test('are told under the names of the operator guide', async () => {
    const names = [...(await scrape()).keys()].join('\n');
    for (const name of [
      'approvals_reviews_open{',
      'approvals_reviews_overdue{',
      'approvals_outbox_waiting',
      'approvals_outbox_dead',
      'approvals_outbox_oldest_age',
      'martech_tools{',
      'martech_outbox_waiting',
      'martech_outbox_oldest_age',
      'martech_reconcile_age',
      'catalog_',
    ]) {
      expect(names).toContain(name);
    }
  });

  test('move with what people do', async ({ request }) => {
    const open = 'approvals_reviews_open{type="tool-access"}';
    const before = (await scrape()).get(open) ?? 0;
    const marketer = await Person.signIn(request, 'marketer');
    const owner = await Person.signIn(request, 'tool-owner');
    const filed = await marketer.file(
      'tool-access',
      'component:default/brevo',
      { reason: 'To be measured' },
    );
    await expect
      .poll(async () => (await scrape()).get(open), { timeout: 15_000 })
      .toBe(before + 1);
    await owner.decide(filed.id);
    const measured = await scrape();
    const labels = 'type="tool-access"';
    expect(
      measured.get(
        `approvals_reviews_decided_total{${labels},verdict="approve"}`,
      ),
    ).toBeGreaterThan(0);
    expect(
      measured.get(
        `approvals_requests_lead_time_count{${labels},result="approved"}`,
      ),
    ).toBeGreaterThan(0);
  });
});
