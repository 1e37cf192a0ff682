import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Switch } from '@backstage/ui';
import { CardSection, KeyHint } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Desk.module.css';

/** The keys of the desk and the switch that turns them off. */
export function ShortcutsHelp(props: {
  isEnabled: boolean;
  onToggle(isEnabled: boolean): void;
  onClose(): void;
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <CardSection
      title={t('desk.shortcuts.title')}
      actions={
        <Button variant="tertiary" size="small" onPress={props.onClose}>
          {t('desk.shortcuts.close')}
        </Button>
      }
    >
      <ul className={styles.keys}>
        <li>
          <KeyHint>j</KeyHint> {t('desk.shortcuts.next')}
        </li>
        <li>
          <KeyHint>k</KeyHint> {t('desk.shortcuts.previous')}
        </li>
        <li>
          <KeyHint>a</KeyHint> {t('desk.shortcuts.approveLong')}
        </li>
        <li>
          <KeyHint>c</KeyHint> {t('desk.shortcuts.changesLong')}
        </li>
        <li>
          <KeyHint>x</KeyHint> {t('bulk.key')}
        </li>
        <li>
          <KeyHint>?</KeyHint> {t('desk.shortcuts.help')}
        </li>
      </ul>
      <Switch
        label={t('desk.shortcuts.enabled')}
        isSelected={props.isEnabled}
        onChange={props.onToggle}
      />
    </CardSection>
  );
}
