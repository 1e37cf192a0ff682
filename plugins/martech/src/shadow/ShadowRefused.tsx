import { ErrorState, statusCodeOf } from '@passerelle/ui';
import { ShadowClosed } from './ShadowClosed';

const FORBIDDEN = 403;

/** Why the pages of the IT department show nothing: they are for others, or something went wrong. */
export function ShadowRefused(props: { error: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  return statusCodeOf(error) === FORBIDDEN ? (
    <ShadowClosed />
  ) : (
    <ErrorState error={error} onRetry={onRetry} />
  );
}
