import { parse } from '@bufbuild/cel';
import type { JsonObject } from '@backstage/types';
import {
  childrenOf,
  dynamicPart,
  nameOf,
  type Expression,
  type NamePart,
} from './expression';
import { schemaHasPath } from './schemaHasPath';

/** What the names of a condition may mean. */
export type ConditionScope = {
  requestType: string;
  /** JSON Schema of `request.values`. */
  schema: JsonObject;
  /** Dotted paths below `subject`. */
  subjectFields: readonly string[];
};

const maxLength = 2000;
const maxNodes = 400;

const knownFunctions = new Set([
  ...['_&&_', '_||_', '!_', '_?_:_', '_==_', '_!=_', '_<_', '_<=_', '_>_'],
  ...['_>=_', '_+_', '_-_', '_*_', '_/_', '_%_', '-_', '@in', '_[_]'],
  '@not_strictly_false',
  ...['size', 'contains', 'startsWith', 'endsWith', 'matches'],
  ...['int', 'double', 'string', 'bool', 'timestamp', 'duration'],
  ...['getFullYear', 'getMonth', 'getDate'],
]);

const acceptedNames =
  'request.type, request.values.*, request.extends, subject.*, requester.ref, requester.groups';

/**
 * Reads a condition at start, so that a mistake stops the portal and not a request. The library itself accepts unknown
 * names and fails only when it evaluates them; so names, functions and size are checked here.
 *
 * @returns what is wrong, in words that end a sentence which begins with the place; empty when all is well
 */
export function checkCondition(
  expression: string,
  scope: ConditionScope,
): string[] {
  if (expression.length > maxLength) {
    return [`longer than ${maxLength} characters`];
  }
  const parsed = parseSafely(expression);
  if (typeof parsed === 'string') {
    return [parsed];
  }
  const walk = { nodes: 0, problems: new Set<string>(), scope };
  visit(parsed, walk, new Set(), 0);
  if (walk.nodes > maxNodes) {
    return [
      `has ${walk.nodes} parts, at most ${maxNodes} are allowed: split it into several slots`,
    ];
  }
  return [...walk.problems];
}

type Walk = { nodes: number; problems: Set<string>; scope: ConditionScope };

function parseSafely(expression: string): Expression | string {
  try {
    return parse(expression).expr;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return `is no CEL expression: ${detail.replace('<input>:', 'at ')}`;
  }
}

function visit(
  node: Expression,
  walk: Walk,
  locals: ReadonlySet<string>,
  loops: number,
): void {
  walk.nodes += 1;
  const name = nameOf(node);
  if (name) {
    checkName(name, walk, locals);
    indicesOf(node).forEach(index => visit(index, walk, locals, loops));
    return;
  }
  const { exprKind } = node;
  if (exprKind.case === 'callExpr') {
    checkFunction(exprKind.value.function, walk);
  }
  if (exprKind.case === 'comprehensionExpr') {
    visitLoop(node, walk, locals, loops);
    return;
  }
  childrenOf(node).forEach(child => visit(child, walk, locals, loops));
}

function visitLoop(
  node: Expression,
  walk: Walk,
  locals: ReadonlySet<string>,
  loops: number,
): void {
  if (node.exprKind.case !== 'comprehensionExpr') {
    return;
  }
  if (loops > 0) {
    // Values come from the requester: a loop in a loop could be made to run for minutes.
    walk.problems.add(
      'has a loop (all, exists, map, filter) inside a loop, which is not allowed',
    );
  }
  const { iterRange, iterVar, iterVar2, accuVar } = node.exprKind.value;
  const inner = new Set([...locals, iterVar, iterVar2, accuVar]);
  for (const child of childrenOf(node)) {
    const isRange = child === iterRange;
    visit(child, walk, isRange ? locals : inner, isRange ? loops : loops + 1);
  }
}

/** The computed indices inside a name, as `i` in `request.values.list[i]`. */
function indicesOf(node: Expression): Expression[] {
  const [first, ...others] = childrenOf(node);
  return first ? [...indicesOf(first), ...others] : [];
}

function checkFunction(name: string, walk: Walk): void {
  if (!knownFunctions.has(name)) {
    const accepted = [...knownFunctions].filter(known => /^[a-z]/i.test(known));
    walk.problems.add(
      `calls the unknown function "${name}"; accepted: ${accepted.join(', ')}`,
    );
  }
}

function checkName(
  name: NamePart[],
  walk: Walk,
  locals: ReadonlySet<string>,
): void {
  const [root, ...path] = name;
  if (typeof root === 'string' && locals.has(root)) {
    return;
  }
  const problem = findNameProblem(root, path, walk.scope);
  if (problem) {
    walk.problems.add(`names "${toText(name)}": ${problem}`);
  }
}

function findNameProblem(
  root: NamePart,
  path: NamePart[],
  scope: ConditionScope,
): string | undefined {
  switch (root) {
    case 'request':
      return findRequestNameProblem(path, scope);
    case 'subject':
      return findSubjectNameProblem(path, scope);
    case 'requester':
      return path.length === 1 && (path[0] === 'ref' || path[0] === 'groups')
        ? undefined
        : 'accepted: requester.ref, requester.groups';
    default:
      return `unknown; accepted: ${acceptedNames}`;
  }
}

function findRequestNameProblem(
  [section, ...path]: NamePart[],
  scope: ConditionScope,
): string | undefined {
  if ((section === 'type' || section === 'extends') && path.length === 0) {
    return undefined;
  }
  if (section !== 'values' || path.length === 0) {
    return 'accepted: request.type, request.values.*, request.extends';
  }
  return schemaHasPath(scope.schema, path)
    ? undefined
    : `the schema of request type "${scope.requestType}" has no such value`;
}

function findSubjectNameProblem(
  path: NamePart[],
  scope: ConditionScope,
): string | undefined {
  const dynamicAt = path.indexOf(dynamicPart);
  const wanted = toText(dynamicAt < 0 ? path : path.slice(0, dynamicAt));
  const known = scope.subjectFields.some(field =>
    dynamicAt < 0
      ? field === wanted || field.startsWith(`${wanted}.`)
      : field === wanted,
  );
  if (wanted !== '' && known) {
    return undefined;
  }
  return scope.subjectFields.length === 0
    ? `request type "${scope.requestType}" declares no subject fields`
    : `unknown; accepted: ${scope.subjectFields
        .map(field => `subject.${field}`)
        .join(', ')}`;
}

function toText(name: readonly NamePart[]): string {
  return name.map(part => (part === dynamicPart ? '*' : part)).join('.');
}
