import { useApi } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiFileDownloadLine } from '@remixicon/react';
import {
  registerFormats,
  type RegisterFormat,
} from '@passerelle/plugin-martech-common';
import { saveFile } from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { refusalText } from '../import/refusalText';
import { useFileLanguage } from '../import/useFileLanguage';
import { useWords } from '../words/useWords';
import { registerApiRef } from './registerApiRef';

const TOAST_MILLISECONDS = 6_000;

/** Takes the register home, in each of its formats. */
export function RegisterDownloads() {
  const { t } = useWords();
  const api = useApi(registerApiRef);
  const toasts = useApi(toastApiRef);
  const language = useFileLanguage();
  const download = useMutation({
    mutationFn: async (format: RegisterFormat) => {
      const file = await api.exportRegister(format, language);
      const day = new Date().toISOString().slice(0, 10);
      saveFile(file, `${t('gdpr.file')}-${day}.${format}`);
    },
    onError: error =>
      toasts.post({
        title: t('gdpr.downloadFailed', { reason: refusalText(error) }),
        status: 'danger',
        timeout: TOAST_MILLISECONDS,
      }),
  });
  return (
    <>
      {registerFormats.map(format => (
        <Button
          key={format}
          size="small"
          variant={format === 'xlsx' ? 'primary' : 'secondary'}
          iconStart={<RiFileDownloadLine />}
          isPending={download.isPending && download.variables === format}
          onPress={() => download.mutate(format)}
        >
          {t(`gdpr.download.${format}`)}
        </Button>
      ))}
    </>
  );
}
