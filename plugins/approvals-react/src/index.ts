/**
 * What other front ends need of the approval engine: hooks, commands and the
 * small components that show requests.
 *
 * @packageDocumentation
 */
export { refusalSentence } from './words/refusalSentence';
export type { RefusalSentence } from './words/refusalSentence';
export * from './api/approvalsApiRef';
export * from './commands/delegationCommands';
export * from './commands/requestCommands';
export * from './commands/useDecideTasks';
export * from './commands/useIdempotencyKey';
export * from './commands/useRequestCommand';
export * from './components/DueBadge';
export * from './components/EntityNames';
export * from './components/RequestButton';
export * from './components/RequestStatusBadge';
export * from './components/RequestSummaryList';
export * from './components/TaskSummaryList';
export * from './queries/approvalsKeys';
export * from './queries/useApprovalsSignal';
export * from './queries/useDelegations';
export * from './queries/useMyRef';
export * from './queries/useRequest';
export * from './queries/useRequests';
export * from './queries/useRequestTrail';
export * from './queries/useRequestTypes';
export * from './queries/useTasks';
export * from './routes/paths';
export * from './words/requestProgress';
export * from './words/statusTone';
export * from './words/translation';
