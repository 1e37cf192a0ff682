import type { Evidence } from '@passerelle/plugin-approvals-common';
import type { SeedCommand } from '@passerelle/plugin-approvals-node';
import type { JsonObject } from '@backstage/types';
import { StoryClock } from './StoryClock';
import { settledAccesses } from './accesses/settled';
import { waitingAccesses } from './accesses/waiting';
import { toolRef, type Line, type Tale } from './lines';
import { connections } from './life/connections';
import { contracts } from './life/contracts';
import { declarations } from './life/declarations';
import { listings } from './life/listings';
import { pilots } from './life/pilots';
import { brand } from './validations/brand';
import { campaigns } from './validations/campaigns';
import { conditional } from './validations/conditional';
import { everyday } from './validations/everyday';
import { foundations } from './validations/foundations';
import { refused } from './validations/refused';
import { running } from './validations/running';
import { websites } from './validations/websites';

const tales: Tale[] = [
  ...foundations,
  ...websites,
  ...campaigns,
  ...brand,
  ...everyday,
  ...conditional,
  ...refused,
  ...running,
  ...settledAccesses,
  ...waitingAccesses,
  ...listings,
  ...pilots,
  ...connections,
  ...contracts,
  ...declarations,
];

type StoryOptions = {
  /** Where the portal is reached, for links to the tools to use instead. */
  portalUrl: string;
};

function substitutesOf(line: Line, portalUrl: string): Evidence[] {
  return Object.entries(line.instead ?? {}).map(([tool, title]) => {
    const [kind, path] = toolRef(tool).split(':');
    const [namespace, name] = path.split('/');
    return {
      title: `Utiliser plutôt ${title}`,
      url: `${portalUrl}/catalog/${namespace}/${kind}/${name}`,
    };
  });
}

/** Writes the days that the story counts from today as dates. */
function datedValues(values: JsonObject, clock: StoryClock): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [, days] = /^day([+-]\d+)$/.exec(String(value)) ?? [];
      return [name, days ? clock.dayIn(Number(days)) : value];
    }),
  );
}

function toCommand(
  key: string,
  line: Line,
  clock: StoryClock,
  options: StoryOptions,
): SeedCommand {
  const evidence = substitutesOf(line, options.portalUrl);
  const { command } = line;
  return {
    ...command,
    ...('values' in command && { values: datedValues(command.values, clock) }),
    key,
    at: clock.instantOf(line.when),
    ...(line.grantDays && { grantExpiresAt: clock.endOfDayIn(line.grantDays) }),
    ...(evidence.length > 0 && { evidence }),
  };
}

/**
 * The last ten months of the example company, as commands in the order of time. The same present gives the same
 * story; another present gives the same commands in the same order at other instants.
 *
 * @param now - the present: everything happened on a working day before it.
 * @param options - where links lead.
 */
export function buildStory(now: Date, options: StoryOptions): SeedCommand[] {
  const clock = StoryClock.create(now);
  return tales
    .flatMap(({ key, lines }) =>
      lines.map(line => toCommand(key, line, clock, options)),
    )
    .sort((a, b) => a.at.localeCompare(b.at));
}
