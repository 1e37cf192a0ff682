import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { martechKeys } from '../hooks/martechKeys';
import { useFileLanguage } from '../import/useFileLanguage';
import { registerApiRef } from './registerApiRef';

/** The register as it stands now. */
export function useRegister() {
  const api = useApi(registerApiRef);
  const language = useFileLanguage();
  return useQuery({
    queryKey: [...martechKeys.all, 'register', language],
    queryFn: () => api.getRegister(language),
  });
}

/** What it lacks. */
export function useCompleteness() {
  const api = useApi(registerApiRef);
  const language = useFileLanguage();
  return useQuery({
    queryKey: [...martechKeys.all, 'register-completeness', language],
    queryFn: () => api.getCompleteness(language),
  });
}
