import { useApi } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import {
  isRegistration,
  type EditableSheet,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { toolPath } from '../domain/toolPath';
import { martechKeys } from '../hooks/martechKeys';
import { useWords } from '../words/useWords';
import { registrationApiRef } from './registrationApiRef';
import { closeSheet, type FormSheet } from './sheetFields';

const TOAST_MILLISECONDS = 6_000;

/** Saves the sheet, and goes back to the page of the tool. */
export function useSaveSheet(tool: Tool, editable: EditableSheet) {
  const api = useApi(registrationApiRef);
  const toasts = useApi(toastApiRef);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { t } = useWords();
  return useMutation({
    mutationFn: (sheet: FormSheet) => {
      const closed: unknown = closeSheet(sheet);
      if (!isRegistration(closed)) {
        throw new Error('What is wrong with the sheet shows at its fields');
      }
      return api.saveSheet(tool.ref, {
        sheet: closed,
        expectedRevision: editable.sheetRevision,
      });
    },
    onSuccess: async changed => {
      queryClient.setQueryData(martechKeys.detail(tool.ref), changed);
      await Promise.all([
        queryClient.invalidateQueries({
          queryKey: martechKeys.history(tool.ref),
        }),
        queryClient.invalidateQueries({ queryKey: martechKeys.lists }),
      ]);
      toasts.post({
        title: t('register.saved'),
        status: 'success',
        timeout: TOAST_MILLISECONDS,
      });
      navigate(toolPath(tool.ref));
    },
  });
}
