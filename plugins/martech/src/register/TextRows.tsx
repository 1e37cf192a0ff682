import { TextField } from '@backstage/ui';
import { FieldNote } from './FieldNote';
import { RowsField, type RowsFieldProps } from './RowsField';
import { useField } from './SheetForm';

const MAX_TEXT = 100;

function TextOfRow(props: {
  path: string;
  label: string;
  onEnter: () => void;
}) {
  const { path, label, onEnter } = props;
  const { text, set, error, lock } = useField(path);
  return (
    <div>
      <TextField
        aria-label={label}
        size="small"
        maxLength={MAX_TEXT}
        value={text}
        onChange={set}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
        onKeyDown={event => {
          if (event.key !== 'Enter') return;
          // The form around it is not what is sent.
          event.preventDefault();
          if (text.trim() !== '') onEnter();
        }}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}

/** Lines of text, one below the other; Enter begins the next one. */
export function TextRows(props: RowsFieldProps) {
  return (
    <RowsField {...props} blank="">
      {(path, label, onEnter) => <TextOfRow {...{ path, label, onEnter }} />}
    </RowsField>
  );
}
