import {
  Checkbox,
  DatePicker,
  NumberField,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { parseDate } from '@internationalized/date';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RegistryWidgetsType, WidgetProps } from '@rjsf/utils';
import { approvalsTranslationRef } from '../../words/translation';
import { EntityPicker } from '../../components/EntityPicker';
import { entityKindsOf } from '../entityKindsOf';
import { useWidgetField } from './useWidgetField';
import styles from './theme.module.css';

const TEXT_ROWS = 4;
const NO_CHOICE = '';

function TextWidget(props: WidgetProps) {
  const { fieldProps, frame } = useWidgetField(props);
  return frame(
    <TextField
      {...fieldProps}
      type={inputType(props.schema.format)}
      value={textOf(props.value)}
      isReadOnly={props.readonly}
      placeholder={props.placeholder}
      onChange={value => props.onChange(value === '' ? undefined : value)}
    />,
  );
}

function TextareaWidget(props: WidgetProps) {
  const { fieldProps, frame } = useWidgetField(props);
  return frame(
    <TextAreaField
      {...fieldProps}
      rows={TEXT_ROWS}
      value={textOf(props.value)}
      isReadOnly={props.readonly}
      placeholder={props.placeholder}
      onChange={value => props.onChange(value === '' ? undefined : value)}
    />,
  );
}

function NumberWidget(props: WidgetProps) {
  const { fieldProps, frame } = useWidgetField(props);
  return frame(
    <NumberField
      {...fieldProps}
      className={styles.short}
      value={typeof props.value === 'number' ? props.value : Number.NaN}
      isReadOnly={props.readonly}
      onChange={value =>
        props.onChange(Number.isNaN(value) ? undefined : value)
      }
    />,
  );
}

function SelectWidget(props: WidgetProps) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { fieldProps, frame, touch } = useWidgetField(props);
  const { enumOptions = [] } = props.options;
  // Keys of a select are texts; values of a schema may be anything.
  const options = enumOptions.map((option, index) => ({
    id: String(index),
    label: option.label,
  }));
  const chosen = enumOptions.findIndex(option => option.value === props.value);
  return frame(
    <Select
      {...fieldProps}
      placeholder={t('form.choose')}
      options={
        props.required
          ? options
          : [{ id: NO_CHOICE, label: t('form.noChoice') }, ...options]
      }
      value={chosen < 0 ? null : String(chosen)}
      onChange={key => {
        touch();
        props.onChange(
          key === null || key === NO_CHOICE
            ? undefined
            : enumOptions[Number(key)]?.value,
        );
      }}
    />,
  );
}

function CheckboxWidget(props: WidgetProps) {
  const { fieldProps, frame, touch, description } = useWidgetField(props);
  const helpId = `${props.id}--help`;
  return frame(
    <div className={styles.checkbox}>
      <Checkbox
        id={props.id}
        isDisabled={props.disabled}
        isReadOnly={props.readonly}
        isInvalid={fieldProps.isInvalid}
        aria-describedby={[
          fieldProps['aria-describedby'],
          description && helpId,
        ]
          .filter(Boolean)
          .join(' ')}
        isSelected={props.value === true}
        onBlur={touch}
        onChange={props.onChange}
      >
        {props.label}
      </Checkbox>
      {description && (
        <p id={helpId} className={styles.help}>
          {description}
        </p>
      )}
    </div>,
  );
}

function DateWidget(props: WidgetProps) {
  const { fieldProps, frame } = useWidgetField(props);
  return frame(
    <DatePicker
      {...fieldProps}
      isReadOnly={props.readonly}
      value={dateOf(props.value)}
      onChange={date => props.onChange(date?.toString())}
    />,
  );
}

function EntityWidget(props: WidgetProps) {
  const { fieldProps, frame, touch, description } = useWidgetField(props);
  return frame(
    <EntityPicker
      label={props.label}
      secondaryLabel={fieldProps.secondaryLabel}
      description={description}
      kinds={entityKindsOf(props.schema)}
      chosen={typeof props.value === 'string' ? [props.value] : []}
      onChange={([chosen]) => {
        touch();
        props.onChange(chosen);
      }}
      isSingle
      isDisabled={props.disabled}
    />,
  );
}

/** The controls of our forms, in Backstage UI. */
export const widgets: RegistryWidgetsType = {
  TextWidget,
  TextareaWidget,
  EmailWidget: TextWidget,
  URLWidget: TextWidget,
  UpDownWidget: NumberWidget,
  RangeWidget: NumberWidget,
  SelectWidget,
  RadioWidget: SelectWidget,
  CheckboxWidget,
  DateWidget,
  EntityWidget,
};

function inputType(format: string | undefined): 'text' | 'email' | 'url' {
  if (format === 'email') {
    return 'email';
  }
  return format === 'uri' ? 'url' : 'text';
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function dateOf(value: unknown) {
  if (typeof value !== 'string') {
    return null;
  }
  try {
    return parseDate(value);
  } catch {
    // A draft or a caller's value that is no date: the field shows empty, and
    // the check says what is wrong.
    return null;
  }
}
