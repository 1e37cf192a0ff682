import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, TextField } from '@backstage/ui';
import type { Evidence } from '@passerelle/plugin-approvals-common';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Decision.module.css';

/** Starts the list of links that support an answer. */
export function AddEvidenceButton(props: {
  evidence: Evidence[];
  onChange(evidence: Evidence[]): void;
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <Button
      variant="tertiary"
      size="small"
      iconStart={<RiAddLine />}
      onPress={() =>
        props.onChange([...props.evidence, { title: '', url: '' }])
      }
    >
      {t('decision.addEvidence')}
    </Button>
  );
}

/** Links that support an answer; nothing until the first one is added. */
export function EvidenceEditor(props: {
  evidence: Evidence[];
  onChange(evidence: Evidence[]): void;
  problem: string | undefined;
  problemId: string;
}) {
  const { evidence, onChange } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const change = (index: number, part: Partial<Evidence>) =>
    onChange(
      evidence.map((one, i) => (i === index ? { ...one, ...part } : one)),
    );
  if (evidence.length === 0) {
    return null;
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('decision.evidence')}</legend>
      {evidence.map((item, index) => (
        <div key={index} className={styles.item}>
          <TextField
            className={styles.grow}
            label={t('decision.evidenceTitle', { number: String(index + 1) })}
            value={item.title}
            onChange={title => change(index, { title })}
          />
          <TextField
            className={styles.grow}
            type="url"
            label={t('decision.evidenceUrl', { number: String(index + 1) })}
            placeholder="https://"
            value={item.url}
            aria-describedby={props.problemId}
            onChange={url => change(index, { url })}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('decision.removeEvidence', {
              number: String(index + 1),
            })}
            onPress={() => onChange(evidence.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <AddEvidenceButton evidence={evidence} onChange={onChange} />
      {props.problem && (
        <p id={props.problemId} className={styles.problem}>
          {props.problem}
        </p>
      )}
    </fieldset>
  );
}
