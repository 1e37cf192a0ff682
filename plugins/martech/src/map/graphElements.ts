import { MarkerType, type Edge, type Node } from '@xyflow/react';
import type {
  EntityRef,
  MapEdge,
  MapNode,
  ToolMap,
} from '@passerelle/plugin-martech-common';
import { localize } from '../words/localize';
import type { Words } from '../words/useWords';
import {
  layoutAround,
  layoutOverview,
  NODE_HEIGHT,
  NODE_WIDTH,
  type Block,
  type Overview,
} from './layoutMap';
import { categoryOf, flowStatuses } from './mapState';
import type { MapToolNode } from './MapToolNode';

/** What stands for tools outside the catalogue, beside the categories. */
const OUTSIDE = 'outside';
const MANY_FLOWS = 300;

export type MapBlockNode = Node<{ title: string }, 'block'>;

export type GraphInput = {
  map: ToolMap;
  layout: Overview;
  nodes: readonly MapNode[];
  edges: readonly MapEdge[];
  /** The map is drawn around this tool. */
  focus?: EntityRef;
  /** The tool whose flows stand out. */
  selected?: EntityRef;
  words: Words;
};

export type Graph = {
  nodes: Array<MapToolNode | MapBlockNode>;
  edges: Edge[];
};

/** Where everything stands; which tool is chosen moves nothing. */
export function layoutOf({
  map,
  nodes,
  edges,
  focus,
}: Pick<GraphInput, 'map' | 'nodes' | 'edges' | 'focus'>): Overview {
  if (focus) return { blocks: [], places: layoutAround(focus, edges) };
  const of = categoryOf(map);
  const ids = [...map.categories.map(({ id }) => id), OUTSIDE];
  const groups = ids
    .map(id => ({
      id,
      nodes: nodes.filter(node => (of(node) ?? OUTSIDE) === id),
    }))
    .filter(group => group.nodes.length > 0);
  return layoutOverview(groups);
}

function blockNode(block: Block, { map, words }: GraphInput): MapBlockNode {
  const category = map.categories.find(({ id }) => id === block.id);
  return {
    id: `block ${block.id}`,
    type: 'block',
    position: { x: block.x, y: block.y },
    width: block.width,
    height: block.height,
    data: {
      title: category
        ? localize(category.title, words.language)
        : words.t('map.other'),
    },
    draggable: false,
    selectable: false,
    focusable: false,
    zIndex: -2,
  };
}

function troubleOf(node: MapNode, { t }: Words): string | undefined {
  return node.health === 'degraded' || node.health === 'down'
    ? t(`health.${node.health}`)
    : undefined;
}

function toolNode(
  node: MapNode,
  position: { x: number; y: number },
  input: GraphInput,
  near: ReadonlySet<EntityRef>,
): MapToolNode {
  const { words, focus, selected } = input;
  const name = localize(node.title, words.language);
  const { status } = node;
  const label = status && words.t(`status.${status}`);
  const trouble = troubleOf(node, words);
  return {
    id: node.ref,
    type: 'tool',
    position,
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
    draggable: false,
    selected: node.ref === selected,
    ariaLabel: [name, label, trouble, words.t('map.nodeHint')]
      .filter(Boolean)
      .join(', '),
    data: {
      name,
      ...(status && label ? { status: { id: status, label } } : {}),
      ...(trouble ? { trouble } : {}),
      isCentre: node.ref === focus,
      isQuiet: selected !== undefined && !focus && !near.has(node.ref),
    },
  };
}

/** Around a tool lines run from left to right, and arrows say which way the data goes. */
function lineEnds(edge: MapEdge, focus: EntityRef | undefined, left: boolean) {
  if (!focus) {
    return {
      source: edge.from,
      target: edge.to,
      sourceHandle: 'middle',
      targetHandle: 'middle',
      type: 'straight',
    };
  }
  const partner = edge.from === focus ? edge.to : edge.from;
  const [source, target] = left ? [partner, focus] : [focus, partner];
  const arrow = { type: MarkerType.ArrowClosed, width: 18, height: 18 };
  const isBoth = edge.direction === 'both';
  return {
    source,
    target,
    sourceHandle: 'right',
    targetHandle: 'left',
    type: 'default',
    ...(isBoth || edge.to === target ? { markerEnd: arrow } : {}),
    ...(isBoth || edge.to === source ? { markerStart: arrow } : {}),
  };
}

function line(
  edge: MapEdge,
  index: number,
  input: GraphInput,
  left: boolean,
): Edge {
  const { focus, selected, words } = input;
  const isNear = edge.from === selected || edge.to === selected;
  const [first, ...more] = edge.data.map(words.vocabulary);
  // A line is short: the panel beside the picture says all of it.
  const label = more.length > 0 ? `${first} +${more.length}` : first;
  const isStrong = focus !== undefined || isNear;
  // So many lines say nothing together; those of the chosen tool do.
  const isQuiet = selected !== undefined || input.edges.length > MANY_FLOWS;
  return {
    id: `${edge.from} ${edge.to} ${edge.method} ${index}`,
    ...lineEnds(edge, focus, left),
    className: [
      `flow-${edge.status}`,
      isStrong ? 'flow-strong' : '',
      isQuiet && !isStrong ? 'flow-quiet' : '',
    ].join(' '),
    ...(focus && label ? { label } : {}),
    focusable: false,
    selectable: false,
    zIndex: -1,
  };
}

/** Turns a part of the map into what the graph draws. */
export function graphElements(input: GraphInput): Graph {
  const { nodes, edges, focus, selected } = input;
  const { blocks, places } = input.layout;
  const near = new Set(
    edges
      .filter(({ from, to }) => from === selected || to === selected)
      .flatMap(({ from, to }) => [from, to]),
  );
  if (selected) near.add(selected);
  const place = (ref: EntityRef) => places.get(ref) ?? { x: 0, y: 0 };
  const isLeft = ({ from, to }: MapEdge) =>
    place(from === focus ? to : from).x < 0;
  // What is in service is drawn last, on top of what is not yet or no longer.
  const rank = ({ status }: MapEdge) => flowStatuses.indexOf(status);
  const ordered = [...edges].sort((a, b) => rank(b) - rank(a));
  return {
    nodes: [
      ...blocks.map(block => blockNode(block, input)),
      ...nodes.map(node => toolNode(node, place(node.ref), input, near)),
    ],
    edges: ordered.map((edge, index) => line(edge, index, input, isLeft(edge))),
  };
}
