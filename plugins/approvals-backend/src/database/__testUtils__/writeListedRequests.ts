import type { Knex } from 'knex';
import { personOf } from '../../engine/__testUtils__/people';
import { planOf, type PlanOptions } from '../../engine/__testUtils__/planOf';
import { Scenario } from '../../engine/__testUtils__/Scenario';
import { isRefusal } from '../../engine/refusal';
import type { EngineEvent, RequestState } from '../../engine/types';
import { createStores } from '../createStores';

type Scene = {
  stages: string[];
  options?: PlanOptions;
  beneficiary?: string;
  steps: string[];
};

const scenes: Scene[] = [
  { stages: ['all: one=A two=B'], steps: ['req draft'] },
  { stages: ['all: one=A two=B'], beneficiary: 'ben', steps: ['req file'] },
  {
    stages: ['any: one=a1 two=C', 'all: three=B'],
    steps: ['colleague file', 'a1 approve s1.one'],
  },
  {
    stages: ['all: one=A two=B'],
    beneficiary: 'Team',
    steps: ['req file', 'a1 changes s1.one'],
  },
  {
    stages: ['all: one=P two=c1/B'],
    steps: ['b2 file', 'c1 recuse s1.two'],
  },
  { stages: ['all: one=A'], steps: ['a1 file', 'a2 reject s1.one'] },
  {
    stages: ['all: one=B'],
    options: { fulfillers: ['C'], grant: true },
    steps: ['a2 file', 'ab1 approve s1.one'],
  },
  {
    stages: ['all: one=A two=A three=B'],
    options: { samePerson: true },
    steps: ['c1 file', 'a1 approve s1.one', 'b1 reassign s1.three c1 A'],
  },
  { stages: ['all: one=C'], beneficiary: 'a1', steps: ['ben file'] },
  { stages: ['all: one=A'], steps: ['req file', 'req withdraw'] },
];

const titles = [
  { en: 'Tool-7: access', fr: 'Outil-7 : l’accès' },
  { en: 'Tool-70: a pilot', fr: 'Outil-70 : un pilote' },
  { en: 'Summer “campaign”', fr: 'Campagne d’été' },
  { en: '100% off_by_one\\', fr: 'Remise de 100 %' },
];
const types = ['leave', 'laptop', 'badge'];
const HOURS_APART = 7;
const HOUR_MILLISECONDS = 3_600_000;

function shiftTo(text: string, hours: number): string {
  const later = Date.parse(text) + hours * HOUR_MILLISECONDS;
  return new Date(later).toISOString();
}

/** The same event of another request: some were filed at the same instant, and not all in the order of their numbers. */
function adapt(event: EngineEvent, index: number, number: string): EngineEvent {
  const hours = ((index * 5) % 13) * HOURS_APART;
  const moved = { ...event, at: shiftTo(event.at, hours) };
  return moved.type === 'request.created'
    ? {
        ...moved,
        data: {
          ...moved.data,
          id: idOf(index),
          number,
          requestType: types[index % types.length],
          title: titles[(index >> 1) % titles.length],
        },
      }
    : moved;
}

function idOf(index: number): string {
  return `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;
}

/** Writes requests of every kind, through the store, and tells how each is now. */
export async function writeListedRequests(
  knex: Knex,
  { count, admins }: { count: number; admins: string[] },
): Promise<RequestState[]> {
  const { requests } = createStores({
    knex,
    admins,
    numberPrefix: 'DEM-',
    workingHours: () => 4,
  });
  for (let index = 0; index < count; index += 1) {
    const { stages, options, beneficiary, steps } =
      scenes[index % scenes.length];
    const scenario = new Scenario({
      plan: planOf(stages, options),
      beneficiary,
      ...(index % 3 === 0 && { subjectOwner: 'B' }),
    });
    for (const step of steps) {
      const events = scenario.step(step);
      if (isRefusal(events)) {
        throw new Error(`${step}: ${events.code}`);
      }
      await requests.execute({
        requestId: idOf(index),
        expectedVersion: 'newest',
        decide: (_, number) => events.map(event => adapt(event, index, number)),
        deliveries: () => [],
      });
    }
  }
  const rows: Array<{ snapshot: string }> = await knex('requests')
    .orderBy('serial')
    .select('snapshot');
  return rows.map(({ snapshot }) => JSON.parse(snapshot));
}

/** Somebody's own refs and those of their groups. */
export function refsOf(name: string): string[] {
  const { ref, groups } = personOf(name);
  return [ref, ...groups];
}
