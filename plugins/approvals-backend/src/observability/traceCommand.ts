import type {
  TracingService,
  TracingServiceSpan,
} from '@backstage/backend-plugin-api/alpha';
import { refusalAnswer } from '../services/refusalAnswer';

type Tracing = Pick<TracingService, 'startActiveSpan'>;

/**
 * A span around a command: from the look-ups to the commit. A refusal is an answer and no failure: the span carries its
 * code, and is not marked as an error.
 *
 * @throws what the command throws
 */
export async function traceCommand<Result>(
  tracing: Tracing,
  requestId: string,
  run: (span: TracingServiceSpan) => Promise<Result>,
): Promise<Result> {
  const attributes = { 'approvals.request.id': requestId };
  const outcome = await tracing.startActiveSpan(
    'approvals.command',
    { attributes },
    async span => {
      try {
        return { result: await run(span) };
      } catch (error) {
        const refusal = refusalAnswer(error);
        if (!refusal) {
          throw error;
        }
        const { code, name } = refusal.body.error;
        span.setAttribute('approvals.refusal', code ?? name);
        return { error };
      }
    },
  );
  if ('error' in outcome) {
    throw outcome.error;
  }
  return outcome.result;
}
