import { CommandRun } from '../CommandRun';
import { noActiveGrant } from '../extension';
import { refuseConflict } from '../refusal';
import type {
  Command,
  CommandContext,
  EngineEvent,
  Refusal,
  RequestState,
} from '../types';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * Notes on the request that has the grant that more time is being asked for, or is no longer.
 *
 * @returns no event when that is known
 */
export function noteExtension(
  state: RequestState,
  { extension, isOpen }: Of<'note_extension'>,
  context: CommandContext,
): EngineEvent[] {
  const { grant } = state;
  const isKnown = grant?.extension?.requestId === extension.requestId;
  if (!grant || isKnown === isOpen || (isOpen && grant.status !== 'active')) {
    return [];
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: isOpen ? 'grant.extension_asked' : 'grant.extension_closed',
    data: extension,
  });
  return run.events;
}

/**
 * Moves the end of a grant, because another request for that was approved. A grant that lasts longer by now stays.
 *
 * @returns no event when it was done before
 */
export function extendByRequest(
  state: RequestState,
  command: Of<'extend_by_request'>,
  context: CommandContext,
): EngineEvent[] | Refusal {
  const { extension, until } = command;
  const { grant } = state;
  if (grant?.extendedBy?.includes(extension.requestId)) {
    return [];
  }
  if (grant?.status !== 'active') {
    return noActiveGrant();
  }
  if (Date.parse(until) <= Date.parse(context.now)) {
    return refuseConflict(
      'extension-too-late',
      `The end that was asked for, ${until}, was over when the extension was approved`,
    );
  }
  const lastsLonger =
    grant.expiresAt === undefined ||
    Date.parse(grant.expiresAt) >= Date.parse(until);
  if (lastsLonger) {
    return noteExtension(
      state,
      { type: 'note_extension', extension, isOpen: false },
      context,
    );
  }
  const run = CommandRun.on(state, context);
  run.record({ type: 'grant.extended', data: { until, extension } });
  return run.events;
}

/**
 * Says on the extension what came of it.
 *
 * @returns no event when it was said before
 */
export function reportExtension(
  state: RequestState,
  { failure }: Of<'report_extension'>,
  context: CommandContext,
): EngineEvent[] {
  if (state.extends === undefined || state.fulfilment?.status !== 'pending') {
    return [];
  }
  const run = CommandRun.on(state, context);
  run.record({
    type: 'fulfilment.reported',
    data: failure ? { status: 'failed', failure } : { status: 'done' },
  });
  return run.events;
}
