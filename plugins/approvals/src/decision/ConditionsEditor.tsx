import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Decision.module.css';

/** The conditions of “in favour, with conditions”, one line each. */
export function ConditionsEditor(props: {
  conditions: string[];
  onChange(conditions: string[]): void;
  problem: string | undefined;
  problemId: string;
}) {
  const { conditions, onChange } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('decision.conditions')}</legend>
      {conditions.map((condition, index) => (
        <div key={index} className={styles.item}>
          <TextField
            className={styles.grow}
            aria-label={t('decision.condition', { number: String(index + 1) })}
            value={condition}
            isInvalid={props.problem !== undefined && condition.trim() === ''}
            aria-describedby={props.problemId}
            onChange={text =>
              onChange(conditions.map((one, i) => (i === index ? text : one)))
            }
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('decision.removeCondition', {
              number: String(index + 1),
            })}
            onPress={() => onChange(conditions.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button
        variant="tertiary"
        size="small"
        iconStart={<RiAddLine />}
        onPress={() => onChange([...conditions, ''])}
      >
        {t('decision.addCondition')}
      </Button>
      {props.problem && (
        <p id={props.problemId} className={styles.problem}>
          {props.problem}
        </p>
      )}
    </fieldset>
  );
}
