import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useWords } from '../words/useWords';
import { FieldNote, LockSaid } from './FieldNote';
import { NoneRow } from './NoneRow';
import { rowsAt, withoutRow, withRow } from './sheetFields';
import { useField, useSheetForm } from './SheetForm';
import styles from './Register.module.css';

export type RowsFieldProps = {
  path: string;
  label: string;
  description?: string;
  addLabel: string;
  /** What a row is called, counted from 1. */
  rowLabel: (number: number) => string;
  /** Somebody can answer that there is none, in these words. */
  noneLabel?: string;
  /** The most rows that the sheet takes. */
  max: number;
};

const FOCUSABLE = 'input, button, textarea';

/** Whoever adds a row goes on in it, and whoever removes one goes on beside it: the keyboard is never lost. */
function useRowFocus(count: number) {
  const list = useRef<HTMLFieldSetElement>(null);
  const before = useRef(count);
  const isAsked = useRef(false);
  useEffect(() => {
    const isMore = count > before.current;
    before.current = count;
    if (!isAsked.current) return;
    isAsked.current = false;
    const rows = list.current?.querySelectorAll('[data-row]') ?? [];
    const target = isMore
      ? rows[rows.length - 1]?.querySelector<HTMLElement>(FOCUSABLE)
      : list.current?.querySelector<HTMLElement>('[data-add] button');
    target?.focus();
  }, [count]);
  return { list, ask: () => (isAsked.current = true) };
}

/** A list of the sheet, row by row. */
export function RowsField(
  props: RowsFieldProps & {
    /** What a new row holds. */
    blank: unknown;
    /** Draws a row; `onEnter` adds another one. */
    children: (path: string, label: string, onEnter: () => void) => ReactNode;
  },
) {
  const { path, label, description, addLabel, rowLabel, max, blank } = props;
  const { t } = useWords();
  const { sheet, setAll } = useSheetForm();
  const { error, lock } = useField(path);
  const id = useId();
  const rows = rowsAt(sheet, path);
  const { list, ask } = useRowFocus(rows.length);
  const isClosed = lock !== undefined;
  const add = () => {
    if (isClosed || rows.length >= max) return;
    ask();
    setAll(before => withRow(before, path, blank));
  };
  const remove = (place: number) => {
    ask();
    setAll(before => withoutRow(before, path, place));
  };
  return (
    <fieldset
      ref={list}
      className={styles.rows}
      aria-describedby={description && id}
    >
      <legend className={styles.legend}>{label}</legend>
      {description && (
        <p id={id} className={styles.rowsHelp}>
          {description}
        </p>
      )}
      <LockSaid>
        {rows.map((_, place) => (
          <div key={place} data-row className={styles.row}>
            <div className={styles.rowFields}>
              {props.children(`${path}/${place}`, rowLabel(place + 1), add)}
            </div>
            {!isClosed && (
              <Button
                variant="tertiary"
                size="small"
                iconStart={<RiDeleteBinLine aria-hidden="true" />}
                aria-label={t('register.rows.removeNamed', {
                  row: rowLabel(place + 1),
                })}
                onPress={() => remove(place)}
              >
                {t('register.rows.remove')}
              </Button>
            )}
          </div>
        ))}
      </LockSaid>
      {props.noneLabel && <NoneRow path={path} label={props.noneLabel} />}
      {!isClosed && rows.length < max && (
        <div data-add>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiAddLine aria-hidden="true" />}
            onPress={add}
          >
            {addLabel}
          </Button>
        </div>
      )}
      <FieldNote error={error} lock={lock} />
    </fieldset>
  );
}
