import { Button, ButtonIcon } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { approvalsTranslationRef } from '../../words/translation';
import { useFormErrors } from '../FieldErrors';
import { pathOfField } from '../fieldPath';
import styles from './theme.module.css';

/** Controls carry their own label, help and error. */
function FieldTemplate(props: FieldTemplateProps) {
  return props.hidden ? (
    <div hidden>{props.children}</div>
  ) : (
    <>{props.children}</>
  );
}

function ObjectFieldTemplate(props: ObjectFieldTemplateProps) {
  const fields = (
    <div className={styles.fields}>
      {props.properties.map(property => (
        <div key={property.name}>{property.content}</div>
      ))}
    </div>
  );
  if (pathOfField(props.fieldPathId.$id) === '') {
    return fields;
  }
  return (
    <fieldset className={styles.group}>
      {props.title && <legend className={styles.legend}>{props.title}</legend>}
      {props.description && <p className={styles.help}>{props.description}</p>}
      {fields}
    </fieldset>
  );
}

function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { errorOf, touch } = useFormErrors();
  const id = props.fieldPathId.$id;
  const error = errorOf(id);
  return (
    <fieldset
      className={styles.group}
      data-field={id}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          touch(id);
        }
      }}
    >
      <legend className={styles.legend}>{props.title}</legend>
      {props.schema.description && (
        <p className={styles.help}>{props.schema.description}</p>
      )}
      {props.items}
      {props.canAdd && (
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiAddLine />}
          isDisabled={props.disabled || props.readonly}
          onPress={() => props.onAddClick()}
        >
          {t('form.addItem')}
        </Button>
      )}
      {error && <p className={styles.problem}>{error}</p>}
    </fieldset>
  );
}

function ArrayFieldItemTemplate(props: ArrayFieldItemTemplateProps) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <div className={styles.item}>
      <div className={styles.itemContent}>{props.children}</div>
      {props.buttonsProps.hasRemove && (
        <ButtonIcon
          variant="tertiary"
          icon={<RiDeleteBinLine />}
          aria-label={t('form.removeItem', { number: String(props.index + 1) })}
          isDisabled={props.disabled || props.readonly}
          onPress={() => props.buttonsProps.onRemoveItem()}
        />
      )}
    </div>
  );
}

/** How our forms are laid out. */
export const templates = {
  FieldTemplate,
  ObjectFieldTemplate,
  ArrayFieldTemplate,
  ArrayFieldItemTemplate,
};
