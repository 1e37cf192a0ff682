import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { DurationStore } from '../database/DurationStore';
import { openDatabase } from '../database/openDatabase';
import { ExpectedDates } from './ExpectedDates';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const HOUR = 3_600_000;
const NOW = '2026-11-23T08:00:00.000Z';

const hoursAgo = (hours: number) =>
  new Date(Date.now() - hours * HOUR).toISOString();

type Row = { type: string; status: string; took?: number; daysAgo?: number };

/** A request that was answered some days ago, after so many hours; without these it is open. */
function toRequest({ type, status, took, daysAgo = 1 }: Row, serial: number) {
  const decidedAt = took === undefined ? null : hoursAgo(daysAgo * 24);
  const submittedAt = hoursAgo(daysAgo * 24 + (took ?? 0));
  return {
    id: `request-${serial}`,
    serial,
    number: `DEM-${serial}`,
    type,
    status,
    title_en: '',
    title_fr: '',
    requester: 'user:default/worker',
    revision: 1,
    version: 1,
    head_hash: '',
    created_at: submittedAt,
    submitted_at: submittedAt,
    decided_at: decidedAt,
    due_at: '9999',
    search_text: '',
    snapshot: '{}',
  };
}

const laptop = {
  id: 'laptop',
  title: { en: 'Laptop', fr: 'Portable' },
  description: { en: '', fr: '' },
  schema: {},
  subject: 'none' as const,
};

describe.each(databases.eachSupportedId())(
  'the answer to a new request on %s',
  (...[id]) => {
    let knex: Knex;

    beforeAll(async () => {
      const database = mockServices.database({
        knex: await databases.init(id),
      });
      knex = await openDatabase(database);
    });

    const expectedAfter = async (rows: Row[]) => {
      await knex('requests').delete();
      await knex('requests').insert(rows.map(toRequest));
      const dates = ExpectedDates.create({
        durations: DurationStore.create({
          knex,
          workingHours: (from, to) =>
            (Date.parse(to) - Date.parse(from)) / HOUR,
        }),
        types: { list: () => [laptop] },
        logger: mockServices.logger.mock(),
        clock: {
          addWorkingTime: (from, hours) => `${from} + ${Math.round(hours)}`,
          workingHoursBetween: () => 1,
        },
      });
      await dates.refresh();
      return dates.ofNew('laptop', NOW);
    };
    const answered = (took: number, more: Partial<Row> = {}): Row => ({
      type: 'laptop',
      status: 'approved',
      took,
      ...more,
    });

    it('is expected after what half of the answers took at most', async () => {
      const rows = [
        answered(2),
        answered(8, { status: 'rejected' }),
        answered(90),
      ];
      expect(await expectedAfter(rows)).toBe(`${NOW} + 8`);
    });

    it.each<[what: string, row: Row]>([
      ['of another type', answered(900, { type: 'leave' })],
      ['that were taken back', answered(900, { status: 'withdrawn' })],
      ['that expired', answered(900, { status: 'expired' })],
      ['that are open', { type: 'laptop', status: 'in_review' }],
      ['of last year', answered(900, { daysAgo: 91 })],
    ])('does not follow from requests %s', async (_, other) => {
      const rows = [answered(2), answered(4), answered(6)];
      expect(await expectedAfter([...rows, other, other, other])).toBe(
        `${NOW} + 4`,
      );
      expect(await expectedAfter([answered(2), other, other, other])).toBe(
        undefined,
      );
    });
  },
);
