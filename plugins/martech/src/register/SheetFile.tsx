import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import { refusalOf } from './refusalOf';
import { registrationApiRef } from './registrationApiRef';
import { SourceNote } from './SourceNote';
import { useToolSheet } from './useToolSheet';
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

/** The sheet of a tool as engineers handle it: in which file it stands, and the file itself. */
export function SheetFile(props: { tool: Tool }) {
  const { tool } = props;
  const { data } = useToolSheet(tool);
  return (
    <>
      {tool.origin === 'catalog' && data && <SourceNote source={data.source} />}
      <div className={styles.buttons}>
        <ExportButton tool={tool} />
      </div>
    </>
  );
}
