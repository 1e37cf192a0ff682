import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, TextField } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useWords } from '../words/useWords';
import { FieldNote } from './FieldNote';
import type { FieldProps } from './fields';
import { NoneRow } from './NoneRow';
import { listAt } from './sheetFields';
import { useField, useSheetForm } from './SheetForm';
import styles from './Register.module.css';

const MAX_WORD = 100;

function NewWord(props: { label: string; onAdd: (word: string) => void }) {
  const { label, onAdd } = props;
  const { t } = useWords();
  const [word, setWord] = useState('');
  const add = () => {
    if (word.trim() === '') return;
    onAdd(word.trim());
    setWord('');
  };
  return (
    <div className={styles.newRow}>
      <TextField
        label={label}
        size="small"
        maxLength={MAX_WORD}
        value={word}
        onChange={setWord}
        onKeyDown={event => {
          if (event.key !== 'Enter') return;
          // The form around it is not what is sent.
          event.preventDefault();
          add();
        }}
      />
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiAddLine aria-hidden="true" />}
        isDisabled={word.trim() === ''}
        aria-label={`${t('register.rows.add')} ${label}`}
        onPress={add}
      >
        {t('register.rows.add')}
      </Button>
    </div>
  );
}

/** Some of a few words, and others where `addLabel` asks for them. */
export function WordsRow(
  props: FieldProps & {
    words: ReadonlyArray<{ id: string; label: string }>;
    /** Says a word that is none of those offered. */
    labelOf?: (word: string) => string;
    /** Asks for a word that is none of those offered. */
    addLabel?: string;
    /** Somebody can answer that there is none, in these words. */
    noneLabel?: string;
  },
) {
  const { path, label, description, words, addLabel, noneLabel } = props;
  const { labelOf = word => word } = props;
  const { sheet } = useSheetForm();
  const { set, error, lock } = useField(path);
  const chosen = listAt(sheet, path);
  const others = chosen
    .filter(id => !words.some(word => word.id === id))
    .map(id => ({ id, label: labelOf(id) }));
  const choose = (list: string[]) => set(list.length > 0 ? list : undefined);
  const add = (text: string) => {
    const sought = text.toLowerCase();
    const known = words.find(
      word => word.id === sought || word.label.toLowerCase() === sought,
    );
    choose([...new Set([...chosen, known?.id ?? text])]);
  };
  return (
    <div className={styles.list}>
      <CheckboxGroup
        {...{ label, description }}
        className={styles.words}
        value={chosen}
        onChange={choose}
        isDisabled={lock !== undefined}
      >
        {[...words, ...others].map(({ id, label: word }) => (
          <Checkbox key={id} value={id}>
            {word}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {noneLabel && <NoneRow path={path} label={noneLabel} />}
      {addLabel && !lock && <NewWord label={addLabel} onAdd={add} />}
      <FieldNote error={error} lock={lock} />
    </div>
  );
}
