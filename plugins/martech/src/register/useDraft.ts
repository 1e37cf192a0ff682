import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { registrationApiRef } from './registrationApiRef';
import { closeSheet, fieldAt, type FormSheet } from './sheetFields';

const SAVE_MILLISECONDS = 1_000;

export const draftsKey = ['martech', 'drafts'];

export type DraftState = 'none' | 'saving' | 'saved' | 'failed';

/** Whether somebody wrote something by which the draft can be told from others. */
function isBegun(sheet: FormSheet): boolean {
  const closed = closeSheet(sheet);
  return ['/title', '/summary'].some(
    path => fieldAt(closed, path) !== undefined,
  );
}

/**
 * Keeps a registration by itself: once the person pauses, and when they leave. With its first name or
 * purpose it becomes a draft, whose id goes into the address.
 *
 * @param known - the draft that was opened
 */
export function useDraft(known: string | undefined) {
  const api = useApi(registrationApiRef);
  const queryClient = useQueryClient();
  const [, setParams] = useSearchParams();
  // The address may be another one by the time at which the draft is kept; an older function would go back to the step that
  // was open before.
  const changeAddress = useRef(setParams);
  changeAddress.current = setParams;
  const [state, setState] = useState<DraftState>(known ? 'saved' : 'none');
  const id = useRef(known);
  const pending = useRef<FormSheet>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const running = useRef<Promise<void>>(Promise.resolve());

  const write = useCallback(async () => {
    const sheet = pending.current;
    pending.current = undefined;
    if (!sheet) return;
    try {
      if (id.current) {
        await api.saveDraft(id.current, closeSheet(sheet));
      } else {
        const created = await api.createDraft(closeSheet(sheet));
        id.current = created.id;
        changeAddress.current(
          before => {
            const params = new URLSearchParams(before);
            params.set('draft', created.id);
            return params;
          },
          { replace: true },
        );
      }
      setState('saved');
      void queryClient.invalidateQueries({ queryKey: draftsKey });
    } catch {
      setState('failed');
    }
  }, [api, queryClient]);

  /** Writes what waits; one writing follows the other, so that two never make two drafts. */
  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    running.current = running.current.then(write);
    return running.current;
  }, [write]);

  const keep = useCallback(
    (sheet: FormSheet) => {
      if (!id.current && !isBegun(sheet)) {
        pending.current = undefined;
        setState('none');
        return;
      }
      pending.current = sheet;
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, SAVE_MILLISECONDS);
    },
    [flush],
  );

  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );

  return { state, keep, flush, id };
}
