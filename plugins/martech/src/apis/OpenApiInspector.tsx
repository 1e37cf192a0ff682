import { useId, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, TextField } from '@backstage/ui';
import { RiFileUploadLine } from '@remixicon/react';
import type {
  ApiInspection,
  InspectApiInput,
} from '@passerelle/plugin-martech-common';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/useWords';
import { apisApiRef } from './apisApiRef';
import { InspectionSummary } from './InspectionSummary';
import { refusalOf } from './refusalOf';
import { isTooLarge, MAX_MEGABYTES } from './readFile';
import styles from './Apis.module.css';

/** Choosing a file by the keyboard too: the button opens what the hidden field would. */
function FileButton(props: {
  isDisabled: boolean;
  onFile: (file: File) => void;
}) {
  const { isDisabled, onFile } = props;
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('apis.inspect.file')}
        accept=".json,.yaml,.yml,application/json,application/yaml"
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <Button
        variant="secondary"
        iconStart={<RiFileUploadLine />}
        isDisabled={isDisabled}
        onPress={() => input.current?.click()}
      >
        {t('apis.inspect.file')}
      </Button>
    </>
  );
}

/**
 * Reads the definition of an API from an address or a file, and shows what it says before anything is saved.
 *
 * @param props - `value` is what was read; `onChange` gets what is read next, or `undefined` when it is taken away
 */
export function OpenApiInspector(props: {
  value: ApiInspection | undefined;
  onChange: (inspection: ApiInspection | undefined) => void;
  isDisabled?: boolean;
}) {
  const { value, onChange, isDisabled = false } = props;
  const { t } = useWords();
  const api = useApi(apisApiRef);
  const titleId = useId();
  const [url, setUrl] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const inspection = useMutation({
    mutationFn: (input: InspectApiInput) => api.inspectApi(input),
    onSuccess: onChange,
  });
  const read = (input: InspectApiInput) => {
    setTooLarge(false);
    inspection.mutate(input);
  };
  const readFile = async (file: File) => {
    inspection.reset();
    setTooLarge(isTooLarge(file));
    if (!isTooLarge(file)) read({ definition: await file.text() });
  };
  const isBusy = isDisabled || inspection.isPending;
  return (
    <section className={styles.inspector} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.heading}>
        {t('apis.inspect.title')}
      </h3>
      {value ? (
        <>
          <InspectionSummary inspection={value} />
          <Button
            variant="secondary"
            size="small"
            isDisabled={isDisabled}
            onPress={() => onChange(undefined)}
          >
            {t('apis.inspect.again')}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.quiet}>{t('apis.inspect.hint')}</p>
          <div className={styles.source}>
            <TextField
              className={styles.url}
              label={t('apis.inspect.url')}
              description={t('apis.inspect.urlHint')}
              type="url"
              value={url}
              onChange={setUrl}
              isDisabled={isBusy}
              onKeyDown={event => {
                if (event.key === 'Enter' && url.trim()) {
                  // The form around it is not what is sent.
                  event.preventDefault();
                  read({ url: url.trim() });
                }
              }}
            />
            <Button
              isPending={inspection.isPending}
              isDisabled={isBusy || url.trim() === ''}
              onPress={() => read({ url: url.trim() })}
            >
              {t('apis.inspect.read')}
            </Button>
            <span className={styles.quiet}>{t('apis.inspect.or')}</span>
            <FileButton isDisabled={isBusy} onFile={readFile} />
          </div>
          <div role="status" className={styles.quiet}>
            {inspection.isPending && t('apis.inspect.reading')}
          </div>
          {tooLarge && (
            <Alert
              status="danger"
              title={t('apis.inspect.tooLarge', {
                megabytes: String(MAX_MEGABYTES),
              })}
            />
          )}
          {inspection.isError && (
            <Alert
              status="danger"
              title={t('apis.inspect.failed')}
              description={refusalOf(inspection.error)}
            />
          )}
        </>
      )}
    </section>
  );
}
