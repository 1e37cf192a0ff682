import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { WidgetProps } from '@rjsf/utils';
import { approvalsTranslationRef } from '../../words/translation';
import { useFormErrors } from '../FieldErrors';
import styles from './theme.module.css';

/**
 * What all controls share: label, help, whether it must be filled in, and the
 * error, tied to the control for screen readers.
 *
 * @param props - what the forms library hands to a widget
 */
export function useWidgetField(props: WidgetProps) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { errorOf, touch } = useFormErrors();
  const error = errorOf(props.id);
  const errorId = `${props.id}--error`;
  const { description } = props.schema;
  const label = props.hideLabel
    ? { 'aria-label': props.label, secondaryLabel: undefined }
    : {
        label: props.label,
        secondaryLabel: props.required ? t('form.required') : undefined,
        description,
      };
  return {
    fieldProps: {
      ...label,
      id: props.id,
      isRequired: props.required,
      isDisabled: props.disabled,
      isInvalid: error !== undefined,
      validationBehavior: 'aria' as const,
      onBlur: () => touch(props.id),
      ...(error !== undefined && { 'aria-describedby': errorId }),
    },
    description,
    touch: () => touch(props.id),
    frame: (control: ReactNode) => (
      <div data-field={props.id}>
        {control}
        <FieldProblemText id={errorId} text={error} />
      </div>
    ),
  };
}

function FieldProblemText(props: { id: string; text: string | undefined }) {
  if (props.text === undefined) {
    return null;
  }
  return (
    <p id={props.id} className={styles.problem}>
      {props.text}
    </p>
  );
}
