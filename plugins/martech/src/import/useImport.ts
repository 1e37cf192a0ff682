import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { toolFilesApiRef } from './toolFilesApiRef';
import { useFileLanguage } from './useFileLanguage';

/** A file, what it would do, and what it did. */
export function useImport() {
  const api = useApi(toolFilesApiRef);
  const queries = useQueryClient();
  const language = useFileLanguage();
  const [file, setFile] = useState<File>();
  const check = useMutation({
    mutationFn: (chosen: File) =>
      api.importTools(chosen, { dryRun: true, language }),
  });
  const write = useMutation({
    mutationFn: (chosen: File) =>
      api.importTools(chosen, { dryRun: false, language }),
    onSuccess: () => queries.invalidateQueries({ queryKey: martechKeys.all }),
  });
  return {
    file,
    check,
    write,
    /** Tells what a file would do; nothing is written. */
    choose: (chosen: File) => {
      setFile(chosen);
      write.reset();
      check.mutate(chosen);
    },
    /** Does it. */
    confirm: () => file && write.mutate(file),
  };
}
