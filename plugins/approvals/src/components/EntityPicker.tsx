import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Combobox } from '@backstage/ui';
import { EntityName, useEntityName } from '@passerelle/ui';
import { RiCloseLine } from '@remixicon/react';
import { approvalsTranslationRef } from '../words/translation';
import styles from './EntityPicker.module.css';
import { useEntityOptions } from './useEntityOptions';

/** Chooses people, teams or anything else of the catalog by name. */
export function EntityPicker(props: {
  label: string;
  description?: string;
  /** Beside the label, for instance that an answer is needed. */
  secondaryLabel?: string;
  isDisabled?: boolean;
  /** Kinds of the catalog, for instance `user`. */
  kinds: readonly string[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
  /** Choosing somebody replaces who was chosen before. */
  isSingle?: boolean;
  /** Who cannot be chosen. */
  without?: readonly string[];
}) {
  const { chosen, onChange, isSingle } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [term, setTerm] = useState('');
  // A fresh field after each choice: emptying the old one would open its list again.
  const [choices, setChoices] = useState(0);
  const picker = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (choices > 0) {
      picker.current?.querySelector('input')?.focus();
    }
  }, [choices]);
  const people = useEntityOptions(props.kinds, term.trim());
  const choose = (key: string | number | null) => {
    if (key !== null) {
      onChange(isSingle ? [String(key)] : [...chosen, String(key)]);
      setTerm('');
      setChoices(choices + 1);
    }
  };
  return (
    <div ref={picker} className={styles.picker}>
      <Combobox
        key={choices}
        menuTrigger="input"
        label={props.label}
        description={props.description}
        secondaryLabel={props.secondaryLabel}
        isDisabled={props.isDisabled}
        placeholder={t('people.placeholder')}
        options={people.filter(
          ({ id }) => !chosen.includes(id) && !props.without?.includes(id),
        )}
        search={{ mode: 'server', inputValue: term, onInputChange: setTerm }}
        value={null}
        onChange={choose}
      />
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map(ref => (
            <li key={ref} className={styles.person}>
              <EntityName entityRef={ref} />
              <RemoveButton
                entityRef={ref}
                onPress={() => onChange(chosen.filter(one => one !== ref))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RemoveButton(props: { entityRef: string; onPress(): void }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const name = useEntityName(props.entityRef);
  return (
    <ButtonIcon
      variant="tertiary"
      size="small"
      icon={<RiCloseLine />}
      aria-label={t('people.remove', { name })}
      onPress={props.onPress}
    />
  );
}
