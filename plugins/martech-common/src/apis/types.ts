import type { EntityRef } from '../types';

/** @public */
export type ApiProblem = {
  /** A JSON Pointer into the definition; empty when the whole of it is meant. */
  path: string;
  message: string;
};

/**
 * What a definition of an API (Swagger 2.0, OpenAPI 3.0 or 3.1) says, and what is wrong with it.
 *
 * @public
 */
export type ApiInspection = {
  /** `2.0`, `3.0.3`, `3.1.0`: the version of the format. */
  specification: string;
  title: string;
  /** The version of the API itself. */
  version: string;
  description?: string;
  servers: string[];
  /** How many calls it offers. */
  operations: number;
  authSchemes: Array<{ id: string; type: string; description?: string }>;
  tags: string[];
  contact?: { name?: string; email?: string; url?: string };
  /** What breaks the format; empty when the definition is valid. The first 50. */
  problems: ApiProblem[];
  /** How many problems there are. */
  totalProblems: number;
  /** The text as it was read, to keep as `spec.definition` of an API. */
  definition: string;
};

/** @public */
export type InspectApiInput = { url: string } | { definition: string };

/**
 * An API that a tool provides, and who uses it.
 *
 * @public
 */
export type ToolApi = {
  ref: EntityRef;
  title: string;
  version?: string;
  /** The format of the definition, for instance `openapi`. */
  type?: string;
  /** How many calls it offers, when its definition says so. */
  operations?: number;
  consumers: Array<{ ref: EntityRef; title: string }>;
};

/** @public */
export type ToolApis = {
  /** What the tool offers to others; for an API, the API itself. */
  items: ToolApi[];
  /** What the tool itself uses. */
  consumed: Array<{ ref: EntityRef; title: string }>;
};
