import {
  useMemo,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
} from 'react';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useAppLanguage } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import { askedFields } from './askedFields';
import { FieldErrorsProvider } from './FieldErrors';
import { fieldIdOf, FIELD_SEPARATOR } from './fieldPath';
import { localizeSchema } from './localizeSchema';
import { templates } from './theme/templates';
import { widgets } from './theme/widgets';
import { useFieldErrors } from './useFieldErrors';
import styles from './SchemaForm.module.css';

/** What a form holds. */
export type FormValues = Record<string, unknown>;

export type SchemaFormProps = {
  /** JSON Schema of the values, with its texts per language. */
  schema: Record<string, unknown>;
  values: FormValues;
  onChange(values: FormValues): void;
  /** Called when nothing is wrong. */
  onSubmit(values: FormValues): void;
  /** A disabled form is being sent. */
  isDisabled?: boolean;
  /** The buttons; one of them submits. */
  children: ReactNode;
};

/**
 * A form drawn from a JSON Schema in the reader's language. Errors show at the
 * field once it was left, and at all fields when the form is sent.
 */
export function SchemaForm(props: SchemaFormProps) {
  const { values, onSubmit } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const [opened] = useState(values);
  const { schema, uiSchema } = useMemo(
    () => localizeSchema(askedFields(props.schema, opened), language),
    [props.schema, opened, language],
  );
  const { problems, errorOf, touch, showAll, isAllShown } = useFieldErrors(
    schema,
    values,
  );
  const root = useRef<HTMLDivElement>(null);
  const fieldErrors = useMemo(() => ({ errorOf, touch }), [errorOf, touch]);

  const submit = (_: unknown, event: FormEvent) => {
    event.preventDefault();
    if (problems.size === 0) {
      onSubmit(values);
      return;
    }
    showAll();
    focusField(root.current, [...problems.keys()]);
  };

  return (
    <div ref={root} className={styles.form}>
      <FieldErrorsProvider value={fieldErrors}>
        <Form
          schema={schema}
          uiSchema={uiSchema}
          formData={values}
          validator={validator}
          widgets={widgets}
          templates={templates}
          idSeparator={FIELD_SEPARATOR}
          disabled={props.isDisabled}
          noValidate
          noHtml5Validate
          showErrorList={false}
          onChange={({ formData }) => props.onChange(formData ?? {})}
          onSubmit={submit}
        >
          {isAllShown && problems.size > 0 && (
            <div role="alert" className={styles.summary}>
              <Alert
                status="danger"
                icon
                title={t('form.problems', { count: problems.size })}
              />
            </div>
          )}
          {props.children}
        </Form>
      </FieldErrorsProvider>
    </div>
  );
}

/** Takes the person to the first field, in the order of the page, that needs them. */
function focusField(root: HTMLElement | null, paths: string[]) {
  const ids = new Set(paths.map(fieldIdOf));
  const fields = root?.querySelectorAll<HTMLElement>('[data-field]') ?? [];
  const first = [...fields].find(field => ids.has(field.dataset.field ?? ''));
  first
    ?.querySelector<HTMLElement>('input, textarea, button, [tabindex]')
    ?.focus();
}
