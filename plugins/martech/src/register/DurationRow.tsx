import { useState } from 'react';
import { NumberField, Select } from '@backstage/ui';
import { useWords } from '../words/useWords';
import { FieldNote } from './FieldNote';
import { TextRow, type FieldProps } from './fields';
import { useField } from './SheetForm';
import styles from './Register.module.css';

const units = ['D', 'M', 'Y'] as const;
type Unit = (typeof units)[number];

const DEFAULT_UNIT: Unit = 'Y';
const MAX_AMOUNT = 999;

/** What one amount and one unit say; undefined for any other duration. */
export function readDuration(
  text: string,
): { amount: number; unit: Unit } | undefined {
  const [, amount, found] = /^P(\d{1,3})([DMY])$/.exec(text) ?? [];
  const unit = units.find(known => known === found);
  return unit && { amount: Number(amount), unit };
}

/** How long: a number of days, months or years. A duration of another shape, from a file, is edited as it is written. */
export function DurationRow(props: FieldProps) {
  const { path, label, description } = props;
  const { t } = useWords();
  const { text, set, error, lock } = useField(path);
  const [chosen, setChosen] = useState(DEFAULT_UNIT);
  const known = readDuration(text);
  if (text !== '' && !known) return <TextRow {...props} />;
  const unit = known?.unit ?? chosen;
  const isDisabled = lock !== undefined;
  return (
    <div>
      <div className={styles.duration}>
        <NumberField
          {...{ label, description, isDisabled }}
          minValue={1}
          maxValue={MAX_AMOUNT}
          value={known?.amount ?? NaN}
          onChange={amount =>
            set(Number.isNaN(amount) ? undefined : `P${amount}${unit}`)
          }
          isInvalid={error !== undefined}
        />
        <Select
          label={t('register.duration.unit')}
          options={units.map(id => ({
            id,
            label: t(`register.duration.${id}`),
          }))}
          value={unit}
          onChange={key => {
            const next = units.find(id => id === key) ?? unit;
            setChosen(next);
            if (known) set(`P${known.amount}${next}`);
          }}
          isDisabled={isDisabled}
        />
      </div>
      <FieldNote error={error} lock={lock} />
    </div>
  );
}
