import type {
  EntityRef,
  MapEdge,
  MapNode,
  ToolFlow,
  ToolMap,
} from '@passerelle/plugin-martech-common';

export const flowStatuses = [
  'live',
  'in_progress',
  'planned',
  'retired',
] as const satisfies ReadonlyArray<ToolFlow['status']>;

export const mapViews = ['map', 'table'] as const;

/** What the address of the map says. */
export type MapState = {
  /** Undefined is the default: the picture, or the table where a picture would be too small to read. */
  view?: (typeof mapViews)[number];
  /** A category of the taxonomy. */
  category?: string;
  /** A kind of data, as sheets name it. */
  data?: string;
  status?: ToolFlow['status'];
  /** The tool around which the map is drawn. */
  focus?: EntityRef;
};

export function parseMapState(params: URLSearchParams): MapState {
  const get = (name: string) => params.get(name) || undefined;
  return {
    view: mapViews.find(view => view === get('view')),
    category: get('category'),
    data: get('data'),
    status: flowStatuses.find(status => status === get('status')),
    focus: get('focus')?.toLowerCase(),
  };
}

/** The shortest address of a state. */
export function toMapParams(state: MapState): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of ['category', 'data', 'status', 'focus'] as const) {
    const value = state[name];
    if (value) params.set(name, value);
  }
  if (state.view) params.set('view', state.view);
  return params;
}

/** The category of each subcategory of a map. */
export function categoryOf(
  map: ToolMap,
): (node: MapNode) => string | undefined {
  const categories = new Map(
    map.categories.flatMap(({ id, subcategories }) =>
      subcategories.map(subcategory => [subcategory.id, id] as const),
    ),
  );
  return ({ category }) => category && categories.get(category);
}

function keptEdges(map: ToolMap, state: MapState): MapEdge[] {
  return map.edges.filter(
    edge =>
      // What has stopped is shown to those who ask for it.
      (state.status
        ? edge.status === state.status
        : edge.status !== 'retired') &&
      (!state.data || edge.data.includes(state.data)) &&
      (!state.focus || edge.from === state.focus || edge.to === state.focus),
  );
}

/**
 * The part of the map that a state asks for. Around a tool stand the tools with which it exchanges data; a category is
 * shown with the partners of its tools, so that no flow ends in nothing.
 */
export function selectMap(
  map: ToolMap,
  state: MapState,
): { nodes: MapNode[]; edges: MapEdge[] } {
  const { category, data, status, focus } = state;
  const of = categoryOf(map);
  const isInside = new Set(
    map.nodes
      .filter(node => !category || of(node) === category)
      .map(({ ref }) => ref),
  );
  const edges = keptEdges(map, state).filter(
    ({ from, to }) => isInside.has(from) || isInside.has(to),
  );
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const isAsked = ({ ref }: MapNode) => {
    if (focus) return ref === focus;
    return !data && !status && isInside.has(ref);
  };
  const nodes = map.nodes.filter(
    node =>
      isAsked(node) ||
      (ends.has(node.ref) &&
        (node.type !== 'other' || !!focus || edges.length > 0)),
  );
  return { nodes, edges };
}

/** Every kind of data that flows, most frequent first. */
export function flowingData(map: ToolMap): string[] {
  const counts = new Map<string, number>();
  for (const name of map.edges.flatMap(({ data }) => data)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([name]) => name);
}
