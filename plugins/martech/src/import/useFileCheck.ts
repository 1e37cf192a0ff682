import { useState } from 'react';
import type { ImportReport } from '@passerelle/plugin-martech-common';
import { useMutation } from '@tanstack/react-query';

/**
 * A file, what it would do, and what it did.
 *
 * @param send - sends the file; with `dryRun` nothing is written
 * @param onWritten - called when something may have changed
 */
export function useFileCheck(
  send: (file: File, dryRun: boolean) => Promise<ImportReport>,
  onWritten: () => Promise<unknown>,
) {
  const [file, setFile] = useState<File>();
  const check = useMutation({
    mutationFn: (chosen: File) => send(chosen, true),
  });
  const write = useMutation({
    mutationFn: (chosen: File) => send(chosen, false),
    onSuccess: onWritten,
  });
  const reset = () => {
    setFile(undefined);
    check.reset();
    write.reset();
  };
  return {
    file,
    check,
    write,
    /** What is known of the file: what it did, else what it would do. */
    report: check.isPending ? undefined : write.data ?? check.data,
    failed: write.error ?? check.error ?? undefined,
    /** Tells what a file would do; nothing is written. */
    choose: (chosen: File) => {
      reset();
      setFile(chosen);
      check.mutate(chosen);
    },
    /** Does it. */
    confirm: () => file && write.mutate(file),
    /** As if no file had been chosen. */
    reset,
  };
}

export type FileCheck = ReturnType<typeof useFileCheck>;
