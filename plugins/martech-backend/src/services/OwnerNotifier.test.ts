import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { MessageNotice } from '../domain/MessageNotice';
import { migrateDatabase } from '../database/migrateDatabase';
import { OutboxStore } from '../database/OutboxStore';
import { OwnerNotifier } from './OwnerNotifier';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const notice: MessageNotice = {
  kind: 'message',
  title: { en: 'Brevo is down', fr: 'Brevo est en panne' },
  link: '/tools',
  recipients: ['group:default/crm-team'],
  severity: 'normal',
};

async function setUp(waiting: number, send: () => Promise<void>) {
  const knex = await databases.init('SQLITE_3');
  await migrateDatabase(knex);
  const rows = Array.from({ length: waiting }, () => ({
    payload: JSON.stringify(notice),
    next_attempt_at: '2026-11-22T09:00:00.000Z',
  }));
  await knex.batchInsert('martech_outbox', rows, 100);
  const notifier = OwnerNotifier.create({
    outbox: OutboxStore.create(knex),
    notifications: { send },
    logger: mockServices.logger.mock(),
    language: 'en',
  });
  const left = async () => (await knex('martech_outbox')).length;
  return { notifier, left };
}

describe('the notices that wait', () => {
  it.each([
    [120, 0],
    [1_010, 10],
  ])('of %d, one run leaves %d to the next one', async (waiting, rest) => {
    const { notifier, left } = await setUp(waiting, async () => {});
    await notifier.deliver();
    expect(await left()).toBe(rest);
  });

  it('stay, and one batch alone is tried, when none arrives', async () => {
    const send = jest.fn().mockRejectedValue(new Error('away'));
    const { notifier, left } = await setUp(120, send);
    await notifier.deliver();
    expect(send).toHaveBeenCalledTimes(50);
    expect(await left()).toBe(120);
  });
});
