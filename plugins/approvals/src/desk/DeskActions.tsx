import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Desk.module.css';
import type { DeskState } from './deskState';

/** Beside the title: which reviews, delegation, keys. */
export function DeskActions(props: {
  state: DeskState['state'];
  onState(state: DeskState['state']): void;
  isDelegating: boolean;
  onDelegate(): void;
  isHelpOpen: boolean;
  onHelp(): void;
}) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <>
      <ToggleButtonGroup
        aria-label={t('desk.state.label')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[props.state]}
        onSelectionChange={keys =>
          props.onState(keys.has('done') ? 'done' : 'open')
        }
      >
        <ToggleButton id="open">{t('desk.state.open')}</ToggleButton>
        <ToggleButton id="done">{t('desk.state.done')}</ToggleButton>
      </ToggleButtonGroup>
      <Button
        variant="secondary"
        aria-expanded={props.isDelegating}
        onPress={props.onDelegate}
      >
        {t('delegation.title')}
      </Button>
      <Button
        className={styles.keyboardOnly}
        variant="tertiary"
        aria-expanded={props.isHelpOpen}
        onPress={props.onHelp}
      >
        {t('desk.shortcuts.title')}
      </Button>
    </>
  );
}
