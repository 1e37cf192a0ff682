import { useCallback, useRef } from 'react';

/**
 * Gives each intention of a person one idempotency key: the same input keeps
 * its key, so that a double click or a retry after a lost answer counts once;
 * another input gets another key.
 *
 * @returns `keyFor` gives the key of an input; `forget` ends the intention,
 * once the engine has answered it
 * @public
 */
export function useIdempotencyKey() {
  const current = useRef<{ fingerprint: string; key: string }>();
  const keyFor = useCallback((input: unknown) => {
    const fingerprint = JSON.stringify(input) ?? '';
    if (current.current?.fingerprint !== fingerprint) {
      current.current = { fingerprint, key: newKey() };
    }
    return current.current.key;
  }, []);
  const forget = useCallback(() => {
    current.current = undefined;
  }, []);
  return { keyFor, forget };
}

/** `crypto.randomUUID` exists on secure origins only; portals run on plain http hosts too. */
function newKey(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
