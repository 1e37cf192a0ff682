import { useEntityName } from '@passerelle/ui';
import { FieldNote } from './FieldNote';
import { RefField, type RefOption } from './RefField';
import { useField } from './SheetForm';

/** An entity of the catalog, found by typing its name. */
export function RefRow(props: {
  path: string;
  label: string;
  description?: string;
  placeholder: string;
  /** A hook: what is offered for what is typed. */
  useOptions: (term: string) => readonly RefOption[];
}) {
  const { path, label, description, placeholder, useOptions } = props;
  const { text: ref, set, error, lock } = useField(path);
  const name = useEntityName(ref === '' ? 'group:default/none' : ref);
  return (
    <div>
      <RefField
        {...{ label, description, placeholder, useOptions }}
        chosen={ref}
        name={ref === '' ? '' : name}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
        onChange={set}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}
