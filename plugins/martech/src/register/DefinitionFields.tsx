import { useState } from 'react';
import { Alert, Button } from '@backstage/ui';
import {
  MAX_KEPT_DEFINITION_CHARACTERS,
  type ApiInspection,
} from '@passerelle/plugin-martech-common';
import { useAppLanguage } from '@passerelle/ui';
import { OpenApiInspector } from '../apis/OpenApiInspector';
import { useWords } from '../words/useWords';
import { textAt, withField, type FormSheet } from './sheetFields';
import { useField, useSheetForm } from './SheetForm';
import styles from './Register.module.css';

const MAX_SUMMARY = 500;

/** Takes the specification, and from it the name and the purpose where nobody wrote them yet. */
function take(
  sheet: FormSheet,
  found: ApiInspection,
  language: string,
): FormSheet {
  const filled = {
    [`/title/${language}`]: found.title,
    [`/summary/${language}`]: found.description?.slice(0, MAX_SUMMARY),
  };
  return Object.entries(filled).reduce(
    (before, [path, text]) =>
      textAt(before, path) === '' && text
        ? withField(before, path, text)
        : before,
    withField(sheet, '/definition', found.definition),
  );
}

/** The specification of an API: from an address, or from a file. */
export function DefinitionFields() {
  const { t } = useWords();
  const language = useAppLanguage() === 'fr' ? 'fr' : 'en';
  const { setAll } = useSheetForm();
  const { text, lock, set } = useField('/definition');
  const [found, setFound] = useState<ApiInspection>();
  const isTooLarge =
    found !== undefined &&
    found.definition.length > MAX_KEPT_DEFINITION_CHARACTERS;
  if (text !== '' && !found) {
    return (
      <div className={styles.buttons}>
        <p className={styles.quiet}>{t('register.definition.kept')}</p>
        <Button
          variant="secondary"
          size="small"
          isDisabled={lock !== undefined}
          onPress={() => set(undefined)}
        >
          {t('register.definition.replace')}
        </Button>
        {lock && <p className={styles.lock}>{lock}</p>}
      </div>
    );
  }
  return (
    <div>
      <OpenApiInspector
        value={found}
        isDisabled={lock !== undefined}
        onChange={inspection => {
          setFound(inspection);
          if (!inspection) set(undefined);
          else if (
            inspection.definition.length <= MAX_KEPT_DEFINITION_CHARACTERS
          ) {
            setAll(before => take(before, inspection, language));
          }
        }}
      />
      {isTooLarge && (
        <Alert
          status="warning"
          title={t('register.definition.tooLarge')}
          description={t('register.definition.tooLarge.help')}
        />
      )}
      {lock && <p className={styles.lock}>{lock}</p>}
    </div>
  );
}
