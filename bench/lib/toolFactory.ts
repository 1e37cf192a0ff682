import type { Entity } from '@backstage/catalog-model';
import { taxonomy } from '../../plugins/martech-common/src/taxonomy';
import {
  readDeclaration,
  type ToolDeclaration,
} from '../../plugins/martech-backend/src/domain/ToolDeclaration';
import { stateOf } from '../../plugins/martech-backend/src/__testUtils__/startFinder';
import type { ToolState } from '../../plugins/martech-backend/src/domain/ToolState';

const families = taxonomy.categories.flatMap(
  ({ subcategories }) => subcategories,
);
const syllables = 'ka lo mi ra ve zu no ti sa re du pe ly fo xi be'.split(' ');
const teams = Array.from({ length: 60 }, (_, place) => `team-${place}`);
const HUBS = 12;
const TOOLS_PER_VENDOR = 8;

const statuses = [
  ['approved', 40],
  ['approved_with_conditions', 12],
  ['referenced', 25],
  ['in_review', 10],
  ['refused', 6],
  ['retired', 4],
  ['suspended', 3],
] as const;
const regions = [
  ['EU', 45],
  ['FR', 25],
  ['US', 25],
  ['UK', 5],
] as const;
const models = [
  ['public_cloud', 70],
  ['private_cloud', 15],
  ['hybrid', 8],
  ['on_premises', 7],
] as const;
const classes = [
  ['internal', 50],
  ['confidential', 30],
  ['public', 15],
  ['restricted', 5],
] as const;

/** The same figures for the same tool, in every run. */
function randomFor(seed: number): () => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function weighed<T>(
  random: () => number,
  values: ReadonlyArray<readonly [T, number]>,
): T {
  let left = random() * 100;
  const found = values.find(([, share]) => {
    left -= share;
    return left < 0;
  });
  return (found ?? values[0])[0];
}

/** Few families, teams and hubs have most of the tools. */
function skewed<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() ** 2.2 * values.length)];
}

/** A name that nobody else has: the vendors are as many more as there are more tools. */
export function vendorOf(index: number): string {
  let number = Math.floor(index / TOOLS_PER_VENDOR);
  let name = '';
  for (let place = 0; place < 5; place += 1) {
    name += syllables[number % syllables.length];
    number = Math.floor(number / syllables.length);
  }
  return name[0].toUpperCase() + name.slice(1);
}

/** One of many tools, as a company might have them. */
export function makeEntity(index: number): Entity {
  const random = randomFor(index);
  const family = skewed(random, families);
  const capabilities = family.capabilities.filter(() => random() < 0.6);
  const vendor = vendorOf(index);
  const title = `${vendor} ${family.title.en.split(/[ ,&]/)[0]} ${index}`;
  const flows = Array.from({ length: Math.floor(random() * 5) }, () => ({
    with: `component:default/tool-${Math.floor(random() ** 3 * HUBS)}`,
    direction: 'both',
    method: 'api',
    status: random() < 0.7 ? 'live' : 'planned',
  }));
  const summary = (language: 'en' | 'fr') =>
    `${title}: ${[family, ...capabilities]
      .map(entry => entry.synonyms[language][0] ?? entry.title[language])
      .join(', ')}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `tool-${index}`,
      namespace: 'default',
      title,
      description: summary('en'),
      annotations: {
        'passerelle.dev/validation-status': weighed(random, statuses),
      },
    },
    spec: {
      type: random() < 0.9 ? 'saas' : 'service',
      lifecycle: 'production',
      owner: `group:default/${skewed(random, teams)}`,
      martech: {
        vendor,
        category: family.id,
        capabilities: capabilities.map(({ id }) => id),
        summary: { en: summary('en'), fr: summary('fr') },
        hosting: {
          model: weighed(random, models),
          region: weighed(random, regions),
        },
        flows,
        data: {
          classification: weighed(random, classes),
          personal: random() < 0.5,
        },
        security: { sso: 'saml', mfa: true },
      },
    },
  };
}

function declarationOf(entity: Entity): ToolDeclaration {
  const declaration = readDeclaration(entity);
  if (!declaration || 'errors' in declaration) {
    throw new Error(JSON.stringify(declaration));
  }
  return declaration;
}

/** The same tool as the registry holds it. */
export function makeTool(index: number): ToolState {
  const entity = makeEntity(index);
  const status = statuses.find(
    ([name]) =>
      name ===
      entity.metadata.annotations?.['passerelle.dev/validation-status'],
  );
  return stateOf(declarationOf(entity), { status: status?.[0] });
}
