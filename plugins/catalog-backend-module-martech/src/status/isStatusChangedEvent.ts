import type { StatusChangedEvent } from '@passerelle/plugin-martech-common';

/** Events come from other plugins, possibly of another release: look before use. */
export function isStatusChangedEvent(
  payload: unknown,
): payload is StatusChangedEvent {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'ref' in payload &&
    typeof payload.ref === 'string' &&
    'status' in payload &&
    typeof payload.status === 'string' &&
    'integration' in payload &&
    typeof payload.integration === 'string'
  );
}
