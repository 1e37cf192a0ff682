import type { EntityRef, Taxonomy, Tool, ToolFlow } from '../types';
import type { MapCategory, MapEdge, MapNode, ToolMap } from './types';

type MappedTool = Pick<
  Tool,
  'ref' | 'title' | 'type' | 'category' | 'validation' | 'health'
> & { integration: { flows: readonly ToolFlow[] } };

/** From what says most about the present to what says least. */
const statusOrder: ReadonlyArray<ToolFlow['status']> = [
  'live',
  'in_progress',
  'planned',
  'retired',
];

/** A flow as its owner declares it, turned so that data goes from `from` to `to`. */
function orient(owner: EntityRef, flow: ToolFlow): MapEdge {
  const { method, status, data = [] } = flow;
  const partner = flow.with;
  const turned =
    flow.direction === 'in' || (flow.direction === 'both' && partner < owner);
  return {
    from: turned ? partner : owner,
    to: turned ? owner : partner,
    direction: flow.direction === 'both' ? 'both' : 'out',
    method,
    status,
    data: [...data],
  };
}

/**
 * The edges of some tools. A flow that both ends declare is one edge: with the better status of the two, and the data of
 * both.
 *
 * @public
 */
export function mapEdges(
  tools: ReadonlyArray<Pick<MappedTool, 'ref' | 'integration'>>,
): MapEdge[] {
  const edges = new Map<string, MapEdge>();
  for (const tool of tools) {
    for (const flow of tool.integration.flows) {
      const edge = orient(tool.ref, flow);
      const key = [edge.from, edge.to, edge.direction, edge.method].join(' ');
      const known = edges.get(key);
      edges.set(key, known ? merge(known, edge) : edge);
    }
  }
  return [...edges.values()];
}

function merge(one: MapEdge, other: MapEdge): MapEdge {
  const better =
    statusOrder.indexOf(other.status) < statusOrder.indexOf(one.status);
  return {
    ...one,
    status: better ? other.status : one.status,
    data: [...new Set([...one.data, ...other.data])],
  };
}

function presentCategories(
  tools: readonly MappedTool[],
  taxonomy: Taxonomy,
): MapCategory[] {
  const present = new Set(tools.map(tool => tool.category));
  return taxonomy.categories
    .map(({ id, title, subcategories }) => ({
      id,
      title,
      subcategories: subcategories
        .filter(subcategory => present.has(subcategory.id))
        .map(subcategory => ({
          id: subcategory.id,
          title: subcategory.title,
        })),
    }))
    .filter(({ subcategories }) => subcategories.length > 0);
}

/** What a flow names and the registry does not know is called by its name. */
function unknownNode(ref: EntityRef): MapNode {
  const name = ref.slice(ref.indexOf('/') + 1).replaceAll('-', ' ');
  return { ref, type: 'other', title: { en: name, fr: name } };
}

/**
 * Draws the map of some tools.
 *
 * @param totalItems - how many tools there are, when not all of them are given.
 * @public
 */
export function buildMap(
  tools: readonly MappedTool[],
  taxonomy: Taxonomy,
  totalItems: number = tools.length,
): ToolMap {
  const edges = mapEdges(tools);
  const known = new Set(tools.map(tool => tool.ref));
  const others = new Set(
    edges.flatMap(({ from, to }) => [from, to]).filter(ref => !known.has(ref)),
  );
  return {
    nodes: [
      ...tools.map(({ ref, title, type, category, validation, health }) => ({
        ref,
        title,
        type,
        category,
        status: validation.status,
        health: health.state,
      })),
      ...[...others].map(unknownNode),
    ],
    edges,
    categories: presentCategories(tools, taxonomy),
    totalItems,
  };
}
