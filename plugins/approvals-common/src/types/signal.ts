/**
 * The message on signal channel {@link approvalsSignalChannel}: something changed in a request that the receiver may see.
 *
 * @public
 */
export type ApprovalsSignal = {
  action: 'request-changed';
  requestId: string;
  version: number;
};

/** @public */
export const approvalsSignalChannel = 'approvals';
