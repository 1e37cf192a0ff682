import { useApi } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { martechKeys } from '../hooks/martechKeys';
import { useWords } from '../words/useWords';
import { registrationApiRef } from './registrationApiRef';
import { draftsKey, type useDraft } from './useDraft';

const TOAST_MILLISECONDS = 6_000;

/** Registers the tool, and shows its page. */
export function usePublish(draft: ReturnType<typeof useDraft>) {
  const api = useApi(registrationApiRef);
  const toasts = useApi(toastApiRef);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { t } = useWords();
  return useMutation({
    mutationFn: async () => {
      await draft.flush();
      if (!draft.id.current) throw new Error('The draft could not be kept');
      return api.publishDraft(draft.id.current);
    },
    onSuccess: async tool => {
      queryClient.setQueryData(martechKeys.detail(tool.ref), tool);
      void queryClient.invalidateQueries({ queryKey: martechKeys.lists });
      void queryClient.invalidateQueries({ queryKey: draftsKey });
      toasts.post({
        title: t('register.published'),
        status: 'success',
        timeout: TOAST_MILLISECONDS,
      });
      navigate(`/tools/register?done=${encodeURIComponent(tool.ref)}`);
    },
  });
}
