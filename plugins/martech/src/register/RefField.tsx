import { useState } from 'react';
import { Combobox } from '@backstage/ui';

export type RefOption = { id: string; label: string };

type RefFieldProps = {
  label: string;
  description?: string;
  placeholder: string;
  /** What is chosen; empty for nothing. */
  chosen: string;
  /** What it is called. */
  name: string;
  isDisabled: boolean;
  isInvalid?: boolean;
  /** A hook: what is offered for what is typed. */
  useOptions: (term: string) => readonly RefOption[];
  onChange: (ref: string | undefined) => void;
};

function Typing(props: RefFieldProps) {
  const { label, description, placeholder, chosen, name, onChange } = props;
  const { isDisabled, isInvalid, useOptions } = props;
  const [term, setTerm] = useState(name);
  const isChosen = chosen !== '' && term === name;
  const found = useOptions(isChosen ? '' : term.trim());
  const options =
    chosen === '' || found.some(({ id }) => id === chosen)
      ? found
      : [{ id: chosen, label: name }, ...found];
  return (
    <Combobox
      {...{ label, description, placeholder, isDisabled, isInvalid, options }}
      menuTrigger="input"
      search={{
        inputValue: term,
        onInputChange: text => {
          setTerm(text);
          if (text === '') onChange(undefined);
        },
        filter: () => true,
      }}
      value={chosen === '' ? null : chosen}
      onChange={key => {
        if (key === null) return;
        onChange(String(key));
        setTerm(options.find(({ id }) => id === key)?.label ?? '');
      }}
    />
  );
}

/** Something that has a page of its own, found by typing its name. */
export function RefField(props: RefFieldProps) {
  // What is typed begins anew with what is chosen, and once its name is known.
  return <Typing key={props.chosen + props.name} {...props} />;
}
