import { useApi } from '@backstage/core-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { toolFilesApiRef } from './toolFilesApiRef';
import { useFileCheck } from './useFileCheck';
import { useFileLanguage } from './useFileLanguage';

/** A file of tools, what it would do, and what it did. */
export function useImport() {
  const api = useApi(toolFilesApiRef);
  const queries = useQueryClient();
  const language = useFileLanguage();
  return useFileCheck(
    (file, dryRun) => api.importTools(file, { dryRun, language }),
    () => queries.invalidateQueries({ queryKey: martechKeys.all }),
  );
}
