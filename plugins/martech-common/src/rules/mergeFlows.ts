import type { ListedFlow, RequestedFlow, ToolFlow } from '../types';

/** From the least to the furthest; what is retired leads nowhere. */
const progress: ReadonlyArray<ToolFlow['status']> = [
  'retired',
  'planned',
  'in_progress',
  'live',
];

function isSameWay(one: ToolFlow, other: ToolFlow): boolean {
  return one.with === other.with && one.method === other.method;
}

/**
 * The flows of a tool: those that its sheet declares, and those that were asked for in the portal.
 *
 * @remarks
 * The sheet of a tool in git is never edited by a request. Once it declares the flow that was asked for (the same tool in
 * the same way), both are one, as far along as the further of the two. A flow that the sheet says is retired stays so, and
 * a later request for it stands beside.
 *
 * @param declared - of the sheet
 * @param requested - of requests that were not turned down
 * @public
 */
export function mergeFlows(
  declared: readonly ToolFlow[],
  requested: readonly RequestedFlow[],
): ListedFlow[] {
  const left = new Set(requested);
  const listed = declared.map((flow): ListedFlow => {
    const asked = requested.find(
      candidate =>
        left.has(candidate) &&
        flow.status !== 'retired' &&
        isSameWay(candidate, flow),
    );
    if (!asked) return flow;
    left.delete(asked);
    const isFurther =
      progress.indexOf(asked.status) > progress.indexOf(flow.status);
    return {
      ...flow,
      status: isFurther ? asked.status : flow.status,
      requestId: asked.requestId,
    };
  });
  return [...listed, ...left];
}
