import { decide, evolve, isRefusal } from '../engine';
import { planOf } from '../engine/__testUtils__/planOf';
import { Scenario } from '../engine/__testUtils__/Scenario';
import type {
  Command,
  CommandContext,
  EngineEvent,
  RequestState,
} from '../engine/types';
import { ExtensionKeeper } from './ExtensionKeeper';
import { refusalToError } from './refusalToError';

const AT = '2026-11-23T12:00:00.000Z';
const AFTER_THE_END = '2026-12-25T12:00:00.000Z';
const UNTIL = '2027-01-31T22:59:59.000Z';
const context: CommandContext = {
  now: AT,
  actor: { kind: 'system', ref: 'plugin:approvals' },
  admins: [],
  calendar: { dueAt: () => AT, workingDay: () => AT.slice(0, 10) },
};
const invocation = {
  directory: {
    find: async () => undefined,
    members: async () => [],
    managers: async () => [],
  },
  now: () => AT,
};

function grantedRequest(): RequestState {
  const scenario = new Scenario({
    plan: planOf(['all: one=A'], { fulfillers: ['C'], grant: true }),
  });
  ['req file', 'a1 approve s1.one', 'c1 fulfil done 2026-12-24T00:00:00Z'].map(
    sentence => scenario.step(sentence),
  );
  return scenario.state;
}

const said = { actor: 'user:default/req', at: AT };

function approvedExtension(extended: string): RequestState {
  const events: EngineEvent[] = [
    {
      ...said,
      type: 'request.created',
      data: {
        id: 'extension',
        number: 'DEM-2',
        requestType: 'test',
        title: { en: 'More time', fr: 'Prolongation' },
        values: {},
        extends: extended,
        revision: 1,
      },
    },
    {
      ...said,
      type: 'request.approved',
      data: { conditions: [], revision: 1 },
    },
    { ...said, type: 'fulfilment.started', data: { fulfillers: [] } },
  ];
  const state = events.reduce<RequestState | undefined>(evolve, undefined);
  if (!state) {
    throw new Error('Nothing was created');
  }
  return state;
}

/** Two requests in memory, and a process that dies after so many commands. */
class FragileOffice {
  readonly told: string[] = [];
  readonly #states = new Map<string, RequestState>();
  readonly #now: string;
  #commandsToLive: number;

  constructor(
    states: readonly RequestState[],
    commandsToLive: number,
    now = AT,
  ) {
    this.#now = now;
    states.forEach(state => this.#states.set(state.id, state));
    this.#commandsToLive = commandsToLive;
  }

  async load(id: string): Promise<RequestState | undefined> {
    return this.#states.get(id);
  }

  async keepTime(id: string, command: Command): Promise<void> {
    if (this.#commandsToLive === 0) {
      this.#commandsToLive = Infinity;
      throw new Error('The process died');
    }
    this.#commandsToLive -= 1;
    const events = decide(this.#states.get(id), command, {
      ...context,
      now: this.#now,
    });
    if (isRefusal(events)) {
      throw refusalToError(events);
    }
    const after = events.reduce<RequestState | undefined>(
      evolve,
      this.#states.get(id),
    );
    this.told.push(...events.map(({ type }) => type));
    if (after) {
      this.#states.set(id, after);
    }
  }

  keeper(): ExtensionKeeper {
    return ExtensionKeeper.create({
      requests: this,
      runner: this,
      grantEnd: () => UNTIL,
    });
  }
}

/** A request that has a grant, of which it is known that more time is asked for. */
function extendedRequest(): RequestState {
  return evolve(grantedRequest(), {
    ...said,
    type: 'grant.extension_asked',
    data: { requestId: 'extension', number: 'DEM-2' },
  });
}

async function settle(office: FragileOffice): Promise<void> {
  const keeper = office.keeper();
  for (let delivery = 1; delivery <= 3; delivery += 1) {
    // The outbox delivers again what failed, and sometimes what did not.
    await keeper.settle('extension', invocation).catch(() => undefined);
  }
}

describe('an approved extension', () => {
  it.each([0, 1, 2, 3])(
    'is given once, though the process dies after %d commands',
    async commands => {
      const first = grantedRequest();
      const office = new FragileOffice(
        [first, approvedExtension(first.id)],
        commands,
      );
      await settle(office);
      expect(office.told).toEqual(['grant.extended', 'fulfilment.reported']);
      const [extended, extension] = await Promise.all([
        office.load(first.id),
        office.load('extension'),
      ]);
      expect(extended?.grant).toMatchObject({
        status: 'active',
        expiresAt: UNTIL,
        extendedBy: ['extension'],
      });
      expect(extension?.fulfilment?.status).toBe('done');
    },
  );

  it.each([0, 1, 2])(
    'fails once when the grant ended, though the process dies after %d commands',
    async commands => {
      const first = grantedRequest();
      const ended = evolve(first, {
        ...said,
        type: 'grant.revoked',
        data: { comment: 'Left' },
      });
      const office = new FragileOffice(
        [ended, approvedExtension(first.id)],
        commands,
      );
      await settle(office);
      expect(office.told).toEqual(['fulfilment.reported']);
      expect((await office.load('extension'))?.fulfilment).toMatchObject({
        status: 'failed',
        failure: 'no-active-grant',
      });
    },
  );

  it('is no business of a request that extends nothing', async () => {
    const office = new FragileOffice([grantedRequest()], Infinity);
    await office.keeper().settle('request-1', invocation);
    await office.keeper().settle('unknown', invocation);
    expect(office.told).toEqual([]);
  });

  it.each([0, 1, 2, 3])(
    'is given though it is delivered after the end, and the process dies after %d commands',
    async commands => {
      const first = extendedRequest();
      const office = new FragileOffice(
        [first, approvedExtension(first.id)],
        commands,
        AFTER_THE_END,
      );
      const keeper = office.keeper();
      for (let delivery = 1; delivery <= 3; delivery += 1) {
        await keeper.expire(first.id, invocation).catch(() => undefined);
      }
      await settle(office);
      expect(office.told).toEqual(['grant.extended', 'fulfilment.reported']);
      expect((await office.load(first.id))?.grant).toMatchObject({
        status: 'active',
        expiresAt: UNTIL,
      });
    },
  );
});

it('ends a grant for which more time is asked, and not approved', async () => {
  const first = extendedRequest();
  const asked: RequestState = {
    ...approvedExtension(first.id),
    status: 'in_review',
  };
  const office = new FragileOffice([first, asked], Infinity, AFTER_THE_END);
  await office.keeper().expire(first.id, invocation);
  expect(office.told).toEqual(['grant.expired']);
});
