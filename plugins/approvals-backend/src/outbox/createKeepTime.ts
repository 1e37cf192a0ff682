import type { CommandRunner } from '../services/CommandRunner';
import type { ExtensionKeeper } from '../services/ExtensionKeeper';
import type { PersonDirectory } from '../services/PersonDirectory';
import type { Timer } from './timersOf';

/** Knows who does what a timer tells. */
export function createKeepTime(options: {
  runner: Pick<CommandRunner, 'keepTime'>;
  extensionKeeper: ExtensionKeeper;
  directory: PersonDirectory;
}) {
  const { runner, extensionKeeper, directory } = options;
  return async (
    requestId: string,
    { at, command, seeded }: Timer,
  ): Promise<void> => {
    const invocation = {
      directory,
      seeded,
      // What a story tells happened then; what really happens, when it does.
      now: () => (seeded ? at : new Date().toISOString()),
    };
    switch (command.type) {
      case 'settle_extension':
        return await extensionKeeper.settle(requestId, invocation);
      case 'expire_grant':
        return await extensionKeeper.expire(requestId, invocation);
      default:
        return await runner.keepTime(requestId, command, invocation);
    }
  };
}
