import { ReactNode } from 'react';
import { StatePanel } from './StatePanel';

/**
 * Properties of {@link EmptyState}.
 *
 * @public
 */
export type EmptyStateProps = {
  title: string;
  /** Why it is empty, or what to do next. */
  description?: ReactNode;
  /** A decorative icon. */
  icon?: ReactNode;
  /** Usually one button or link. */
  action?: ReactNode;
};

/**
 * Says that there is nothing here yet, and what to do next.
 *
 * @public
 */
export function EmptyState(props: EmptyStateProps) {
  return <StatePanel {...props} />;
}
