export { EmptyState } from './EmptyState';
export type { EmptyStateProps } from './EmptyState';
export { errorKindOf } from './errorKindOf';
export type { ErrorKind } from './errorKindOf';
export { ErrorState } from './ErrorState';
export type { ErrorStateProps } from './ErrorState';
export { LoadingState } from './LoadingState';
export type { LoadingShape, LoadingStateProps } from './LoadingState';
export { statusCodeOf } from './statusCodeOf';
