import type {
  EntityRef,
  LocalizedText,
  Tool,
  ToolFlow,
  ToolStatus,
  ToolType,
} from '../types';

/**
 * A tool on the map, or something outside the registry with which a tool exchanges data.
 *
 * @public
 */
export type MapNode = {
  ref: EntityRef;
  title: LocalizedText;
  /** `other`: a flow names it, and the registry does not know it. */
  type: ToolType | 'other';
  /** A subcategory of the taxonomy; absent for `other`. */
  category?: string;
  status?: ToolStatus;
  health?: Tool['health']['state'];
};

/**
 * Data that goes from one tool to another; declared at one end or at both, it is one edge.
 *
 * @public
 */
export type MapEdge = {
  from: EntityRef;
  to: EntityRef;
  /** `out` goes from `from` to `to`; `both` goes both ways. */
  direction: 'out' | 'both';
  method: ToolFlow['method'];
  status: ToolFlow['status'];
  data: string[];
};

/** @public */
export type MapCategory = {
  id: string;
  title: LocalizedText;
  subcategories: Array<{ id: string; title: LocalizedText }>;
};

/**
 * The stack: tools by category, and the flows between them.
 *
 * @public
 */
export type ToolMap = {
  nodes: MapNode[];
  edges: MapEdge[];
  /** The categories in which there are tools, in the order of the taxonomy. */
  categories: MapCategory[];
  /** How many tools there are; more than `nodes` when the map was cut. */
  totalItems: number;
};
