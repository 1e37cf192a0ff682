import { useId, useState, type DragEvent } from 'react';
import { RiFileUploadLine } from '@remixicon/react';
import styles from './Import.module.css';

/** A place on which a file is dropped, or which opens the file picker: by mouse or keyboard. */
export function FileDrop(props: {
  label: string;
  hint: string;
  accept: string;
  isDisabled?: boolean;
  onFile: (file: File) => void;
}) {
  const { label, hint, accept, isDisabled = false, onFile } = props;
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !isDisabled) onFile(file);
  };
  const stop = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setIsOver(over && !isDisabled);
  };
  return (
    <label
      htmlFor={id}
      className={styles.drop}
      data-over={isOver || undefined}
      data-disabled={isDisabled || undefined}
      onDragOver={event => stop(event, true)}
      onDragLeave={event => stop(event, false)}
      onDrop={event => {
        stop(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <RiFileUploadLine size={28} aria-hidden="true" />
      <span className={styles.dropLabel}>{label}</span>
      <span className={styles.quiet} id={`${id}-hint`}>
        {hint}
      </span>
      <input
        id={id}
        type="file"
        accept={accept}
        className={styles.dropInput}
        disabled={isDisabled}
        aria-describedby={`${id}-hint`}
        onChange={event => {
          take(event.target.files);
          // The same file can be chosen again, once it is mended.
          event.target.value = '';
        }}
      />
    </label>
  );
}
