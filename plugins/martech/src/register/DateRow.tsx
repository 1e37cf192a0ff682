import { parseDate } from '@internationalized/date';
import { DatePicker } from '@backstage/ui';
import { FieldNote } from './FieldNote';
import { useField } from './SheetForm';

function readDay(text: string) {
  try {
    return text === '' ? null : parseDate(text.slice(0, 10));
  } catch {
    return null;
  }
}

/** A day. */
export function DateRow(props: {
  path: string;
  label: string;
  description?: string;
}) {
  const { path, label, description } = props;
  const { text, set, error, lock } = useField(path);
  return (
    <div>
      <DatePicker
        {...{ label, description }}
        granularity="day"
        value={readDay(text)}
        onChange={day => set(day ? day.toString().slice(0, 10) : undefined)}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}
