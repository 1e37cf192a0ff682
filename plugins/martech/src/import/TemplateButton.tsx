import { Button } from '@backstage/ui';
import type { FileLanguage } from '@passerelle/plugin-martech-common';
import { saveFile } from '@passerelle/ui';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/useWords';
import { useFileLanguage } from './useFileLanguage';

/** Gives an empty file with the columns that an import takes. */
export function TemplateButton(props: {
  fileName: string;
  load: (language: FileLanguage) => Promise<Blob>;
}) {
  const { fileName, load } = props;
  const { t } = useWords();
  const language = useFileLanguage();
  const download = useMutation({
    mutationFn: async () => saveFile(await load(language), fileName),
  });
  return (
    <Button
      variant="secondary"
      isPending={download.isPending}
      onPress={() => download.mutate()}
    >
      {t('import.template.action')}
    </Button>
  );
}
