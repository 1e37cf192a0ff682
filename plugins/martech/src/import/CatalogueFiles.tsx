import { useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { RiFileDownloadLine, RiFileUploadLine } from '@remixicon/react';
import {
  martechToolImportPermission,
  type ListToolsQuery,
} from '@passerelle/plugin-martech-common';
import { saveFile } from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/useWords';
import { IMPORT_PATH } from './importPath';
import { refusalText } from './refusalText';
import { toolFilesApiRef } from './toolFilesApiRef';
import { useFileLanguage } from './useFileLanguage';

const TOAST_MILLISECONDS = 6_000;

/** Takes what the catalogue shows home as a file; for the IT department also the way to bring one back. */
export function CatalogueFiles(props: { query: ListToolsQuery }) {
  const { t } = useWords();
  const api = useApi(toolFilesApiRef);
  const toasts = useApi(toastApiRef);
  const language = useFileLanguage();
  const { allowed } = usePermission({
    permission: martechToolImportPermission,
  });
  const download = useMutation({
    mutationFn: async () => {
      const file = await api.exportTools(props.query, language);
      const day = new Date().toISOString().slice(0, 10);
      saveFile(file, `${t('export.file')}-${day}.csv`);
    },
    onError: error =>
      toasts.post({
        title: t('export.failed', { reason: refusalText(error) }),
        status: 'danger',
        timeout: TOAST_MILLISECONDS,
      }),
  });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileDownloadLine />}
        isPending={download.isPending}
        onPress={() => download.mutate()}
      >
        {t('export.action')}
      </Button>
      {allowed && (
        <ButtonLink
          size="small"
          variant="secondary"
          iconStart={<RiFileUploadLine />}
          href={IMPORT_PATH}
        >
          {t('import.action')}
        </ButtonLink>
      )}
    </>
  );
}
