import { useCallback, useEffect, useMemo, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import type { FormValues } from './SchemaForm';
import { useDelayedSave } from './useDelayedSave';

const BUCKET = 'approvals-drafts';

type StoredDraft = { values: FormValues; savedAt: string };

/** A form's values and what became of its kept draft. */
export type Draft = {
  values: FormValues;
  change(values: FormValues): void;
  /** When the values on screen were kept, if they come from a draft. */
  restoredAt: string | undefined;
  /** Drops the kept draft: the form was sent. */
  forget(): void;
  /** Drops the kept draft and starts over. */
  discard(): void;
  /** The storage has answered whether there is a draft. */
  isReady: boolean;
};

/**
 * Keeps what a person types into a form until it is sent or discarded, also
 * through a reload.
 *
 * @param key - names the form: type, subject and person
 * @param initial - what the form holds without a draft; must be stable
 */
export function useDraft(key: string, initial: FormValues): Draft {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [values, setValues] = useState<FormValues>(initial);
  const [restoredAt, setRestoredAt] = useState<string>();
  const [isReady, setIsReady] = useState(false);
  const write = useCallback(
    // Plain JSON: storages refuse undefined.
    (draft: StoredDraft) => bucket.set(key, JSON.parse(JSON.stringify(draft))),
    [bucket, key],
  );
  const { save, cancel } = useDelayedSave(write);

  useEffect(() => {
    const adopt = (stored: unknown) => {
      if (isStoredDraft(stored)) {
        setValues(stored.values);
        setRestoredAt(stored.savedAt);
      }
      setIsReady(true);
    };
    const snapshot = bucket.snapshot(key);
    if (snapshot.presence !== 'unknown') {
      adopt(snapshot.value);
      return undefined;
    }
    // A storage on the server answers later, once.
    const subscription = bucket.observe$(key).subscribe(next => {
      subscription.unsubscribe();
      adopt(next.value);
    });
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const change = useCallback(
    (next: FormValues) => {
      setValues(next);
      save({ values: next, savedAt: new Date().toISOString() });
    },
    [save],
  );
  const forget = useCallback(() => {
    cancel();
    setRestoredAt(undefined);
    void bucket.remove(key);
  }, [bucket, cancel, key]);
  const discard = useCallback(() => {
    forget();
    setValues(initial);
  }, [forget, initial]);

  return { values, change, restoredAt, forget, discard, isReady };
}

function isStoredDraft(value: unknown): value is StoredDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'values' in value &&
    typeof value.values === 'object' &&
    value.values !== null &&
    'savedAt' in value &&
    typeof value.savedAt === 'string'
  );
}
