import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/useWords';
import { refusalOf } from './refusalOf';
import { registrationApiRef } from './registrationApiRef';
import { SourceNote } from './SourceNote';
import styles from './Register.module.css';

function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(
    new Blob([text], { type: 'application/yaml' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function ExportButton(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const api = useApi(registrationApiRef);
  const [error, setError] = useState<unknown>();
  return (
    <>
      <Button
        variant="tertiary"
        size="small"
        onPress={async () => {
          try {
            setError(undefined);
            saveText(await api.getYaml(tool.ref), `${tool.name}.yaml`);
          } catch (failure) {
            setError(failure);
          }
        }}
      >
        {t('register.export')}
      </Button>
      {error !== undefined && (
        <Alert status="danger" title={refusalOf(error, t)} />
      )}
    </>
  );
}

/** Where the sheet of a tool is kept, and how it is changed. */
export function SheetSection(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const api = useApi(registrationApiRef);
  const { data } = useQuery({
    queryKey: ['martech', 'sheet-roles', tool.ref, tool.sheetRevision],
    queryFn: () => api.getSheet(tool.ref),
  });
  return (
    <CardSection title={t('register.sheet')}>
      {tool.origin === 'catalog' && data && <SourceNote source={data.source} />}
      {tool.origin === 'portal' && (
        <p className={styles.quiet}>{t('register.sheet.portal')}</p>
      )}
      <div className={styles.buttons}>
        {data && data.roles.length > 0 && (
          <ButtonLink
            variant="secondary"
            size="small"
            href={`/tools/edit?ref=${encodeURIComponent(tool.ref)}`}
          >
            {t('register.sheet.edit')}
          </ButtonLink>
        )}
        <ExportButton tool={tool} />
      </div>
    </CardSection>
  );
}
