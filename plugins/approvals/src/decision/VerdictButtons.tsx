import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { Verdict } from '@passerelle/plugin-approvals-common';
import { KeyHint } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Decision.module.css';

const order: readonly Verdict[] = [
  'approve',
  'approve_with_conditions',
  'request_changes',
  'reject',
  'recuse',
];

const keyHints: Partial<Record<Verdict, string>> = {
  approve: 'a',
  request_changes: 'c',
};

/** One button per verdict that the reviewer may give, and what they ask for. */
export function VerdictButtons(props: {
  allowed: readonly Verdict[];
  prepared: Verdict | undefined;
  sending: Verdict | undefined;
  isDisabled: boolean;
  hasShortcuts: boolean;
  onPress(verdict: Verdict): void;
  /** Stands beside the note on what answers need. */
  children?: ReactNode;
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <>
      <div className={styles.buttons}>
        {order
          .filter(verdict => props.allowed.includes(verdict))
          .map(verdict => (
            <span key={verdict} data-verdict={verdict}>
              <Button
                variant={variantOf(verdict, props.prepared)}
                destructive={verdict === 'reject'}
                isDisabled={props.isDisabled && props.sending !== verdict}
                isPending={props.sending === verdict}
                iconEnd={
                  props.hasShortcuts && keyHints[verdict] ? (
                    <span className={styles.key}>
                      <KeyHint>{keyHints[verdict]}</KeyHint>
                    </span>
                  ) : undefined
                }
                onPress={() => props.onPress(verdict)}
              >
                {t(`decision.send.${verdict}`)}
              </Button>
            </span>
          ))}
      </div>
      <div className={styles.note}>
        <p className={styles.quiet} aria-live="polite">
          {props.prepared === 'recuse'
            ? t('decision.recuseHelp')
            : t('decision.requires', { verdict: t('decision.send.approve') })}
        </p>
        {props.children}
      </div>
    </>
  );
}

/** One main action: in favour, unless the reviewer has turned to another verdict. */
function variantOf(
  verdict: Verdict,
  prepared: Verdict | undefined,
): 'primary' | 'secondary' | 'tertiary' {
  if (verdict === (prepared ?? 'approve')) {
    return 'primary';
  }
  return verdict === 'recuse' ? 'tertiary' : 'secondary';
}
