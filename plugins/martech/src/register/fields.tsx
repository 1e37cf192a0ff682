import {
  Combobox,
  NumberField,
  Radio,
  RadioGroup,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  sheetChoiceTitles,
  type SheetChoice,
} from '@passerelle/plugin-martech-common';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { FieldNote } from './FieldNote';
import { useField } from './SheetForm';

export type FieldProps = {
  path: string;
  label: string;
  description?: string;
  isRequired?: boolean;
};

function useMark(isRequired: boolean | undefined): string | undefined {
  const { t } = useWords();
  return isRequired ? t('dialog.requiredMark') : undefined;
}

/** One line of text. */
export function TextRow(
  props: FieldProps & { type?: 'text' | 'url'; placeholder?: string },
) {
  const { path, label, description, isRequired, type, placeholder } = props;
  const { text, set, error, lock } = useField(path);
  const secondaryLabel = useMark(isRequired);
  return (
    <div>
      <TextField
        {...{ label, description, isRequired, secondaryLabel, placeholder }}
        type={type}
        validationBehavior="aria"
        value={text}
        onChange={set}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}

/** Some lines of text. */
export function AreaRow(props: FieldProps & { maxLength?: number }) {
  const { path, label, description, isRequired, maxLength } = props;
  const { text, set, error, lock } = useField(path);
  const secondaryLabel = useMark(isRequired);
  return (
    <div>
      <TextAreaField
        {...{ label, description, isRequired, secondaryLabel, maxLength }}
        validationBehavior="aria"
        value={text}
        onChange={set}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}

/** A number. */
export function NumberRow(props: FieldProps) {
  const { path, label, description } = props;
  const { value, set, error, lock } = useField(path);
  return (
    <div>
      <NumberField
        {...{ label, description }}
        minValue={0}
        value={typeof value === 'number' ? value : NaN}
        onChange={number => set(Number.isNaN(number) ? undefined : number)}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}

/** One of few answers, which can be taken back. */
export function ChoiceRow(
  props: FieldProps & {
    options: ReadonlyArray<{ id: string; label: string }>;
    /** Told what was chosen, in place of writing it. */
    onChoose?: (id: string | undefined) => void;
    chosen?: string;
    /** There always is an answer, so none cannot be one. */
    isAnswered?: boolean;
  },
) {
  const { path, label, description, options, onChoose, chosen, isAnswered } =
    props;
  const { isRequired } = props;
  const { t } = useWords();
  const secondaryLabel = useMark(isRequired);
  const { text, set, error, lock } = useField(path);
  const choose = onChoose ?? set;
  const none = {
    id: '',
    label: t(isRequired ? 'register.choose' : 'register.notKnown'),
  };
  return (
    <div>
      <Select
        {...{ label, description, isRequired, secondaryLabel }}
        validationBehavior="aria"
        options={isAnswered ? options : [none, ...options]}
        value={chosen ?? text}
        onChange={key => choose(key === null ? undefined : String(key))}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}

/** The answers of a field of the sheet that takes one of a few codes. */
export function useChoices(choice: SheetChoice) {
  const localize = useLocalize();
  return Object.entries(sheetChoiceTitles(choice)).map(([id, title]) => ({
    id,
    label: localize(title),
  }));
}

/** Yes or no, or nothing yet. */
export function YesNoRow(
  props: FieldProps & { onAnswer?: (answer: boolean) => void },
) {
  const { path, label, description, onAnswer } = props;
  const { t } = useWords();
  const { value, set, error, lock } = useField(path);
  const answer = onAnswer ?? set;
  return (
    <div>
      <RadioGroup
        {...{ label, description }}
        orientation="horizontal"
        value={typeof value === 'boolean' ? String(value) : null}
        onChange={key => answer(key === 'true')}
        isDisabled={lock !== undefined}
      >
        <Radio value="true">{t('register.yes')}</Radio>
        <Radio value="false">{t('register.no')}</Radio>
      </RadioGroup>
      <FieldNote error={error} lock={lock} />
    </div>
  );
}

/** One of many, found by typing. */
export function FindRow(
  props: FieldProps & {
    options: ReadonlyArray<{ id: string; label: string; description?: string }>;
    placeholder?: string;
    onChoose?: (id: string | undefined) => void;
  },
) {
  const { path, label, description, isRequired, options, placeholder } = props;
  const { text, set, error, lock } = useField(path);
  const secondaryLabel = useMark(isRequired);
  const choose = props.onChoose ?? set;
  return (
    <div>
      <Combobox
        {...{ label, description, isRequired, secondaryLabel, placeholder }}
        options={options}
        value={text === '' ? null : text}
        onChange={key => choose(key === null ? undefined : String(key))}
        isDisabled={lock !== undefined}
        isInvalid={error !== undefined}
      />
      <FieldNote error={error} lock={lock} />
    </div>
  );
}
