import type {
  EntityRef,
  MapEdge,
  MapNode,
} from '@passerelle/plugin-martech-common';

export const NODE_WIDTH = 184;
export const NODE_HEIGHT = 54;
const GAP = 14;
const PADDING = 18;
const HEADING = 44;
const BLOCK_GAP = 36;
const BLOCKS_ACROSS = 3;
/** So much room is left between the columns around a tool that words fit on the lines. */
const COLUMN_GAP = 220;

export type Point = { x: number; y: number };

/** A category, with the room that its tools take. */
export type Block = Point & { id: string; width: number; height: number };

export type Overview = { blocks: Block[]; places: Map<EntityRef, Point> };

/**
 * How many tools stand beside each other in a block. Few tools stand in two columns, where their names can be read; many
 * take more, so that the picture stays near to square.
 */
function columnsFor(tools: number): number {
  return Math.min(6, Math.max(2, Math.round(Math.sqrt(tools / 20))));
}

/**
 * Places the tools of each category in a block of their own, and each block in the shortest of the columns.
 *
 * @param groups - in the order in which they are read.
 */
export function layoutOverview(
  groups: ReadonlyArray<{ id: string; nodes: readonly MapNode[] }>,
): Overview {
  const blocks: Block[] = [];
  const places = new Map<EntityRef, Point>();
  const widest = columnsFor(
    groups.reduce((sum, { nodes }) => sum + nodes.length, 0),
  );
  const width = 2 * PADDING + widest * (NODE_WIDTH + GAP) - GAP;
  const heights = Array.from({ length: BLOCKS_ACROSS }, () => 0);
  for (const { id, nodes } of groups) {
    const column = heights.indexOf(Math.min(...heights));
    const x = column * (width + BLOCK_GAP);
    const y = heights[column];
    nodes.forEach(({ ref }, index) =>
      places.set(ref, {
        x: x + PADDING + (index % widest) * (NODE_WIDTH + GAP),
        y: y + HEADING + Math.floor(index / widest) * (NODE_HEIGHT + GAP),
      }),
    );
    const rows = Math.ceil(nodes.length / widest);
    const height = HEADING + rows * (NODE_HEIGHT + GAP) - GAP + PADDING;
    blocks.push({ id, x, y, width, height });
    heights[column] += height + BLOCK_GAP;
  }
  return { blocks, places };
}

/** Places a tool in the middle, what it receives from on its left, and what it sends to or exchanges with on its right. */
export function layoutAround(
  focus: EntityRef,
  edges: readonly MapEdge[],
): Map<EntityRef, Point> {
  const receivers = new Set<EntityRef>();
  const partners = new Set<EntityRef>();
  for (const { from, to, direction } of edges) {
    const partner = from === focus ? to : from;
    partners.add(partner);
    if (from === focus || direction === 'both') receivers.add(partner);
  }
  const right = [...partners].filter(ref => receivers.has(ref));
  const left = [...partners].filter(ref => !receivers.has(ref));
  const places = new Map<EntityRef, Point>([[focus, { x: 0, y: 0 }]]);
  const step = NODE_HEIGHT + 2 * GAP;
  for (const [refs, side] of [
    [left, -1],
    [right, 1],
  ] as const) {
    refs.forEach((ref, index) =>
      places.set(ref, {
        x: side * (NODE_WIDTH + COLUMN_GAP),
        y: (index - (refs.length - 1) / 2) * step,
      }),
    );
  }
  return places;
}

/** The room that a layout takes: the frame around it has the same shape, so that nothing is drawn smaller than it must be. */
export function extentOf(places: ReadonlyMap<EntityRef, Point>): {
  width: number;
  height: number;
} {
  const points = [...places.values()];
  const span = (values: number[], size: number) =>
    values.length === 0
      ? size
      : Math.max(...values) - Math.min(...values) + size;
  return {
    width: span(
      points.map(({ x }) => x),
      NODE_WIDTH + 2 * PADDING,
    ),
    height: span(
      points.map(({ y }) => y),
      NODE_HEIGHT + HEADING + PADDING,
    ),
  };
}
