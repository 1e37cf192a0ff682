import type { parse } from '@bufbuild/cel';

/** A node of a parsed CEL expression. */
export type Expression = ReturnType<typeof parse>['expr'];

/** A part of a name whose value is known only when the expression runs, as in `list[index]`. */
export const dynamicPart = Symbol('dynamic part');

export type NamePart = string | typeof dynamicPart;

/**
 * The dotted name that a node reaches, for instance `request.values.annualCost`.
 *
 * @returns undefined when the node is no name
 */
export function nameOf(node: Expression | undefined): NamePart[] | undefined {
  switch (node?.exprKind.case) {
    case 'identExpr':
      return [node.exprKind.value.name];
    case 'selectExpr': {
      const { operand, field } = node.exprKind.value;
      return append(nameOf(operand), field);
    }
    case 'callExpr': {
      const { function: name, args } = node.exprKind.value;
      return name === '_[_]'
        ? append(nameOf(args[0]), constantText(args[1]) ?? dynamicPart)
        : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The nodes directly below a name or another node; for a name, only what its indices compute.
 */
export function childrenOf(node: Expression): Expression[] {
  const { exprKind } = node;
  switch (exprKind.case) {
    case 'selectExpr':
      return present([exprKind.value.operand]);
    case 'callExpr':
      return present([exprKind.value.target, ...exprKind.value.args]);
    case 'listExpr':
      return exprKind.value.elements;
    case 'structExpr':
      return exprKind.value.entries.flatMap(entry =>
        present([
          entry.keyKind.case === 'mapKey' ? entry.keyKind.value : undefined,
          entry.value,
        ]),
      );
    case 'comprehensionExpr': {
      const { iterRange, accuInit, loopCondition, loopStep, result } =
        exprKind.value;
      return present([iterRange, accuInit, loopCondition, loopStep, result]);
    }
    default:
      return [];
  }
}

function append(
  name: NamePart[] | undefined,
  part: NamePart,
): NamePart[] | undefined {
  return name && [...name, part];
}

function constantText(node: Expression | undefined): string | undefined {
  return node?.exprKind.case === 'constExpr' &&
    node.exprKind.value.constantKind.case === 'stringValue'
    ? node.exprKind.value.constantKind.value
    : undefined;
}

function present(nodes: Array<Expression | undefined>): Expression[] {
  return nodes.filter(node => node !== undefined);
}
