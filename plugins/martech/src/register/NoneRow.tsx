import { Checkbox } from '@backstage/ui';
import { rowsAt } from './sheetFields';
import { useField, useSheetForm } from './SheetForm';

/** Tells that there is none from that nobody said: both look like an empty list. */
export function NoneRow(props: { path: string; label: string }) {
  const { path, label } = props;
  const { sheet } = useSheetForm();
  const { value, set, lock } = useField(path);
  if (rowsAt(sheet, path).length > 0) return null;
  return (
    <Checkbox
      isSelected={Array.isArray(value)}
      onChange={isNone => set(isNone ? [] : undefined)}
      isDisabled={lock !== undefined}
    >
      {label}
    </Checkbox>
  );
}
