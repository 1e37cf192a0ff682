import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { Duration } from 'luxon';
import {
  workingDayUntil,
  type ToolFinanceSheet,
} from '@passerelle/plugin-martech-common';
import { migrateDatabase } from '../../database/migrateDatabase';
import { searchIndexFor } from '../../database/SearchIndex';
import { ToolStore } from '../../database/ToolStore';
import {
  readDeclaration,
  type ToolDeclaration,
} from '../../domain/ToolDeclaration';
import { registerTool } from '../../domain/registerTool';
import { toolEntity } from '../../testing';
import { ContractService } from './ContractService';
import { ContractStore } from './ContractStore';
import { publicHolidays } from './publicHolidays';
import { RenewalOpener, type RenewalFiler } from './RenewalOpener';
import { RenewalStore } from './RenewalStore';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NOW = new Date('2026-11-22T08:00:00Z');
const isHoliday = publicHolidays({ country: 'FR' });

function declaration(
  name: string,
  finance?: Partial<ToolFinanceSheet>,
  more: { lifecycle?: string } = {},
): ToolDeclaration {
  const sheet = finance
    ? { finance: { annualCost: 1, currency: 'EUR', ...finance } }
    : {};
  const read = readDeclaration(toolEntity(name, sheet, more));
  if (!read || 'errors' in read) throw new Error(JSON.stringify(read));
  return read;
}

describe('French public holidays', () => {
  it.each([
    ['2027-05-01', true],
    ['2027-03-29', true],
    ['2027-07-14', true],
    ['2027-07-15', false],
  ])('%s: %s', (date, expected) => expect(isHoliday(date)).toBe(expected));

  it('move a deadline before a long weekend', () => {
    expect(workingDayUntil('2027-03-29', isHoliday)).toBe('2027-03-26');
  });

  it('refuse a country that nobody knows', () => {
    expect(() => publicHolidays({ country: 'XX' })).toThrow('XX');
  });
});

describe.each(databases.eachSupportedId())('contracts on %p', id => {
  let knex: Knex;
  let tools: ToolStore;
  let contracts: ContractStore;
  let renewals: RenewalStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrateDatabase(knex);
    tools = ToolStore.create(knex, searchIndexFor(knex));
    contracts = ContractStore.create(knex);
    renewals = RenewalStore.create(knex);
  });

  async function register(...declarations: ToolDeclaration[]) {
    for (const one of declarations) {
      await tools.transaction(async transaction => {
        const known = await transaction.lock(one.ref);
        const { tool } = registerTool(known, one, 'catalog', NOW);
        await transaction.save(tool, NOW);
      });
    }
  }

  const year = { from: '2026-11-22', to: '2027-11-22' };
  const list = async (more: { owners?: string[] } = {}) => {
    const page = await contracts.page({ ...year, ...more, limit: 50 });
    return page.contracts.map(({ tool, deadline }) => [
      tool.declaration.name,
      deadline,
    ]);
  };

  it('follow the sheets of tools', async () => {
    await register(
      declaration('no-contract'),
      declaration('ends', { contractEnd: '2027-01-31', noticePeriod: 'P3M' }),
      declaration('renews', {
        contractEnd: '2027-05-31',
        noticePeriod: 'P3M',
        autoRenewal: true,
      }),
      declaration('far', { contractEnd: '2029-01-31' }),
      declaration(
        'gone',
        { contractEnd: '2027-02-01' },
        { lifecycle: 'retired' },
      ),
    );
    expect(await list()).toEqual([
      ['ends', '2027-01-31'],
      ['renews', '2027-02-28'],
    ]);

    await register(
      declaration('ends'),
      declaration('renews', { contractEnd: '2027-06-30' }),
    );
    expect(await list()).toEqual([['renews', '2027-06-30']]);
  });

  it('are those that the migration finds in sheets written before', async () => {
    await register(
      declaration('renews', {
        contractEnd: '2027-05-31',
        noticePeriod: 'P3M',
        autoRenewal: true,
      }),
      declaration('ends', { contractEnd: '2027-01-31' }),
      declaration(
        'gone',
        { contractEnd: '2027-02-01' },
        { lifecycle: 'retired' },
      ),
    );
    const written = await knex('tool_contracts').orderBy('ref');
    const directory = `${__dirname}/../../../migrations`;
    const name = '20261122040000_contracts.js';
    await knex.migrate.down({ directory, name });
    await knex.migrate.up({ directory, name });
    expect(await knex('tool_contracts').orderBy('ref')).toEqual(written);
    expect(written).toHaveLength(2);
  });

  it('are paged without losing one, also where days are equal', async () => {
    await register(
      ...['a', 'b', 'c', 'd', 'e'].map(name =>
        declaration(name, { contractEnd: '2027-01-31' }),
      ),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await contracts.page({ ...year, limit: 2, cursor });
      expect(page.totalItems).toBe(5);
      seen.push(...page.contracts.map(({ tool }) => tool.declaration.name));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are read on after midnight as the list that was begun', async () => {
    await register(
      declaration('a', { contractEnd: '2027-01-31' }),
      declaration('b', { contractEnd: '2027-11-22' }),
      // Comes into the twelve months only with the next day.
      declaration('c', { contractEnd: '2027-11-23' }),
    );
    const clock = jest.fn(() => new Date('2026-11-22T23:59:00Z'));
    const service = ContractService.create({
      contracts,
      authorizer: {
        viewer: async () => ({ refs: new Set(), seesAllAmounts: false }),
      },
      isHoliday: () => false,
      now: clock,
    });
    const read = (cursor?: string) =>
      service.list(mockCredentials.user(), { scope: 'all', limit: 1, cursor });
    const first = await read();
    clock.mockReturnValue(new Date('2026-11-23T00:01:00Z'));
    const second = await read(first.pageInfo.nextCursor);
    expect(second.items.map(({ toolRef }) => toolRef)).toEqual([
      'component:default/b',
    ]);
    expect(second.totalItems).toBe(2);
    expect(second.pageInfo.nextCursor).toBeUndefined();
    const back = await read(second.pageInfo.prevCursor);
    expect(back.items).toEqual(first.items);
    for (const cursor of ['2026-11-22.xyz', '2026-02-30.e30', 'e30']) {
      await expect(read(cursor)).rejects.toThrow('cursor');
    }
  });

  it('can be those of some owners', async () => {
    await register(declaration('a', { contractEnd: '2027-01-31' }));
    expect(await list({ owners: ['group:default/crm-team'] })).toHaveLength(1);
    expect(await list({ owners: ['group:default/brand'] })).toEqual([]);
  });

  describe('whose day comes near', () => {
    const filed = { id: 'r-1', number: 'DEM-1', requester: 'user:default/a' };
    const file = jest.fn<
      ReturnType<RenewalFiler['file']>,
      Parameters<RenewalFiler['file']>
    >();
    const onNotice = jest.fn();

    const opener = (now: string) =>
      RenewalOpener.create({
        contracts,
        renewals,
        filer: { file },
        openAhead: Duration.fromISO('P60D'),
        isHoliday,
        logger: mockServices.logger.mock(),
        onNotice,
        now: () => new Date(now),
      });
    const notices = async () =>
      (await knex('martech_outbox').pluck('payload')).map(
        payload => JSON.parse(payload).link,
      );

    beforeEach(async () => {
      file.mockReset().mockResolvedValue(filed);
      await register(
        declaration('near', { contractEnd: '2027-01-31' }),
        declaration('far', { contractEnd: '2027-03-31' }),
        declaration('past', { contractEnd: '2026-11-20' }),
      );
    });

    it('are asked for once, whoever looks', async () => {
      expect(await opener('2026-11-22T08:00:00Z').open()).toBe(0);
      const workers = [1, 2, 3].map(() =>
        opener('2026-12-01T08:00:00Z').open(),
      );
      const asked = await Promise.all(workers);
      expect(asked.reduce((sum, count) => sum + count)).toBe(1);
      expect(file).toHaveBeenCalledTimes(1);
      // The 31st is a Sunday.
      expect(file.mock.lastCall?.[1]).toBe('2027-01-29');
      expect(await notices()).toEqual(['/requests/r-1']);
      const page = await contracts.page({ ...year, limit: 1 });
      expect(page.contracts[0].renewal).toEqual({
        state: 'open',
        request: { id: 'r-1', number: 'DEM-1' },
      });
    });

    it('are tried again when they cannot be filed, and the owners told once', async () => {
      file.mockRejectedValue(new Error('no reviewer'));
      await opener('2026-12-01T08:00:00Z').open();
      await opener('2026-12-01T09:00:00Z').open();
      expect(file).toHaveBeenCalledTimes(1);
      await opener('2026-12-02T09:00:00Z').open();
      expect(file).toHaveBeenCalledTimes(2);
      expect(await notices()).toEqual(['/catalog/default/component/near']);
      file.mockResolvedValue(filed);
      expect(await opener('2026-12-03T09:00:00Z').open()).toBe(1);
    });

    it('are left to a request that somebody filed by hand', async () => {
      await renewals.record({
        toolRef: 'component:default/near',
        requestId: 'by-hand',
        requestNumber: 'DEM-2',
        requestVersion: 1,
        at: '2026-11-25T08:00:00.000Z',
        kind: 'opened',
      });
      expect(await opener('2026-12-01T08:00:00Z').open()).toBe(0);
      expect(file).not.toHaveBeenCalled();
    });

    it('keep what was decided, whatever is told late', async () => {
      await opener('2026-12-01T08:00:00Z').open();
      const told = {
        toolRef: 'component:default/near',
        requestId: 'r-1',
        requestNumber: 'DEM-1',
        at: '2026-12-05T08:00:00.000Z',
      };
      await renewals.record({
        ...told,
        requestVersion: 5,
        kind: 'approved',
        decision: 'renegotiate',
      });
      await renewals.record({ ...told, requestVersion: 1, kind: 'opened' });
      const page = await contracts.page({ ...year, limit: 1 });
      expect(page.contracts[0].renewal).toMatchObject({
        state: 'decided',
        decision: 'renegotiate',
      });
    });

    it('follow the last of several requests', async () => {
      const told = {
        toolRef: 'component:default/near',
        requestNumber: 'DEM-1',
        requestVersion: 1,
      };
      await renewals.record({
        ...told,
        requestId: 'second',
        at: '2026-11-26T08:00:00.000Z',
        kind: 'opened',
      });
      await renewals.record({
        ...told,
        requestId: 'first',
        at: '2026-11-25T08:00:00.000Z',
        kind: 'abandoned',
      });
      const page = await contracts.page({ ...year, limit: 1 });
      expect(page.contracts[0].renewal).toMatchObject({
        state: 'open',
        request: { id: 'second' },
      });
    });

    it('take the steps of a request one after the other, in whatever order they arrive', async () => {
      const versions = [3, 5, 2, 4, 1];
      await Promise.all(
        versions.map(requestVersion =>
          renewals.record({
            toolRef: 'component:default/near',
            requestId: 'r-1',
            requestNumber: 'DEM-1',
            requestVersion,
            at: `2026-12-05T08:00:0${requestVersion}.000Z`,
            ...(requestVersion === 5
              ? { kind: 'approved', decision: 'renew' }
              : { kind: 'opened' }),
          }),
        ),
      );
      const rows = await knex('contract_renewals');
      expect(rows).toEqual([
        expect.objectContaining({ state: 'decided', request_version: 5 }),
      ]);
    });

    it('are bound to the period that a sheet gives which is just being written', async () => {
      const { ref } = declaration('near');
      let told: Promise<void> | undefined;
      await tools.transaction(async transaction => {
        const known = await transaction.lock(ref);
        const moved = declaration('near', { contractEnd: '2027-02-28' });
        told = renewals.record({
          toolRef: ref,
          requestId: 'r-1',
          requestNumber: 'DEM-1',
          requestVersion: 1,
          at: '2026-11-25T08:00:00.000Z',
          kind: 'opened',
        });
        await new Promise(resolve => setTimeout(resolve, 100));
        const { tool } = registerTool(known, moved, 'catalog', NOW);
        await transaction.save(tool, NOW);
      });
      await told;
      expect(await knex('contract_renewals').pluck('contract_end')).toEqual([
        '2027-02-28',
      ]);
    });

    it('are asked for again when the contract has a new end', async () => {
      await opener('2026-12-01T08:00:00Z').open();
      await register(declaration('near', { contractEnd: '2028-01-31' }));
      expect(await opener('2026-12-05T08:00:00Z').open()).toBe(0);
      expect(await opener('2027-12-05T08:00:00Z').open()).toBe(1);
    });
  });
});
