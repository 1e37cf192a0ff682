import { useEffect, useRef } from 'react';
import { SearchField } from '@backstage/ui';
import { KeyHint } from '@passerelle/ui';
import styles from './FinderField.module.css';

/** Whether a key typed there is meant as text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}

/** Brings the keyboard to the field when the person presses "/" outside of any field. */
function useSlashShortcut() {
  const fieldRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const dialogIsOpen = document.querySelector('[role="dialog"]') !== null;
      if (
        event.key === '/' &&
        plain &&
        !dialogIsOpen &&
        !isTyping(event.target)
      ) {
        event.preventDefault();
        fieldRef.current?.querySelector('input')?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return fieldRef;
}

/** The large field in which people say what they need. "/" brings the keyboard to it. */
export function FinderField(props: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit: (value: string) => void;
}) {
  const fieldRef = useSlashShortcut();
  return (
    <div className={styles.finder} role="search">
      <SearchField
        ref={fieldRef}
        className={styles.field}
        aria-label={props.label}
        aria-keyshortcuts="/"
        placeholder={props.placeholder}
        value={props.value}
        onChange={props.onChange}
        onSubmit={props.onSubmit}
        maxLength={200}
        size="medium"
      />
      {props.value === '' && (
        <span className={styles.hint} aria-hidden="true">
          <KeyHint>/</KeyHint>
        </span>
      )}
    </div>
  );
}
