import { evolve } from './evolve';
import type {
  CommandContext,
  EngineEvent,
  EventBody,
  RequestState,
} from './types';

/**
 * One command at work: what it records takes effect at once, so that the next rule looks at the request as it is by
 * then.
 */
export class CommandRun {
  readonly context: CommandContext;
  readonly #events: EngineEvent[] = [];
  #state: RequestState;

  private constructor(context: CommandContext, state: RequestState) {
    this.context = context;
    this.#state = state;
  }

  static on(state: RequestState, context: CommandContext): CommandRun {
    return new CommandRun(context, state);
  }

  /** Begins with the event that creates the request. */
  static from(first: EventBody, context: CommandContext): CommandRun {
    const event = stamp(first, context);
    const run = new CommandRun(context, evolve(undefined, event));
    run.#events.push(event);
    return run;
  }

  get state(): RequestState {
    return this.#state;
  }

  get events(): EngineEvent[] {
    return [...this.#events];
  }

  record(body: EventBody): void {
    const event = stamp(body, this.context);
    this.#state = evolve(this.#state, event);
    this.#events.push(event);
  }
}

function stamp(body: EventBody, context: CommandContext): EngineEvent {
  const event = { ...body, actor: context.actor.ref, at: context.now };
  if (context.seeded) {
    event.data.seeded = true;
  }
  return event;
}
