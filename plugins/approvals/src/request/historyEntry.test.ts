import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RequestEventRecord } from '@passerelle/plugin-approvals-common';
import french from '../words/fr';
import { historyEntry, requestHistory } from './historyEntry';

/** The catalogue that the back end keeps complete. */
const documented = [
  ...readFileSync(
    resolve(__dirname, '../../../../docs/events.md'),
    'utf8',
  ).matchAll(/^### `([a-z_.]+)`$/gm),
].map(([, type]) => type);

const anEvent = (
  type: string,
  data: Record<string, unknown> = {},
  part: Partial<RequestEventRecord> = {},
): RequestEventRecord => ({
  sequence: 1,
  type,
  actor: 'user:default/dpo',
  at: '2026-11-20T09:00:00.000Z',
  data,
  previousHash: 'a',
  hash: 'b',
  ...part,
});
const said = (type: string, data: Record<string, unknown>) => {
  const entry = historyEntry(anEvent(type, data));
  return entry && { ...entry, event: undefined };
};

describe('historyEntry', () => {
  it('knows the documented events', () => {
    expect(documented).toContain('grant.extension_closed');
    expect(documented.length).toBeGreaterThan(30);
  });

  it.each(documented)('has words for %s', type => {
    const entry = historyEntry(anEvent(type, { verdict: 'approve' }));
    expect(french).toHaveProperty([`request.history.${entry?.key}`]);
  });

  it('keeps silent about an event that is newer than the page', () => {
    expect(historyEntry(anEvent('grant.lent'))).toBeUndefined();
    expect(historyEntry(anEvent('toString'))).toBeUndefined();
  });

  const request = { id: '42', number: 'DEM-000042' };
  const reference = { requestId: '42', number: 'DEM-000042' };
  it.each([
    ['grant.extension_asked', reference, { key: 'extensionAsked', request }],
    ['grant.extension_closed', reference, { key: 'extensionClosed', request }],
    [
      'grant.extended',
      { until: '2027-01-31', extension: reference },
      { key: 'extendedByRequest', date: '2027-01-31', request },
    ],
    [
      'grant.extended',
      { until: '2027-01-31', comment: 'One more month' },
      { key: 'extended', date: '2027-01-31', text: 'One more month' },
    ],
    [
      'fulfilment.reported',
      { status: 'failed', failure: 'no-active-grant' },
      { key: 'extensionNoGrant' },
    ],
    [
      'fulfilment.reported',
      { status: 'failed', failure: 'extension-too-late' },
      { key: 'extensionTooLate' },
    ],
    [
      'fulfilment.reported',
      { status: 'failed', comment: 'No seat left' },
      { key: 'fulfilmentFailed', text: 'No seat left' },
    ],
    [
      'stage.settled',
      { stageId: 'reviews', outcome: 'failed' },
      { key: 'stageFailed', stageId: 'reviews' },
    ],
    [
      'review.added',
      { review: { id: 'reviews.finance' } },
      { key: 'added', reviewId: 'reviews.finance' },
    ],
  ])('says of %s with %j what matters', (type, data, sentence) => {
    expect(said(type, data)).toEqual(sentence);
  });
});

describe('requestHistory', () => {
  it('leaves to the trail what another line says better, newest first', () => {
    const types = [
      'request.created',
      'request.submitted',
      'stage.opened',
      'review.opened',
      'review.escalated',
      'request.expired',
    ];
    const events = types.map((type, index) =>
      anEvent(type, {}, { sequence: index + 1 }),
    );
    expect(requestHistory(events).map(({ key }) => key)).toEqual([
      'expired',
      'escalated',
      'submitted',
    ]);
  });
});
