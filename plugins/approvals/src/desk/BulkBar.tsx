import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox } from '@backstage/ui';
import type { ReviewTask } from '@passerelle/plugin-approvals-common';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Desk.module.css';
import type { TaskSelection } from './useTaskSelection';

/** Above the queue: ticks all that is shown, and leads to one answer for what is ticked. */
export function BulkBar(props: {
  tasks: readonly ReviewTask[];
  selection: TaskSelection;
  onAnswer(): void;
}) {
  const { tasks, selection } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const count = selection.chosen.length;
  return (
    <div className={styles.bulkBar}>
      <Checkbox
        isSelected={count === tasks.length}
        isIndeterminate={count > 0 && count < tasks.length}
        onChange={selection.setAll}
      >
        {t('bulk.all')}
      </Checkbox>
      {count > 0 && (
        <Button variant="primary" size="small" onPress={props.onAnswer}>
          {t('bulk.answer', { count })}
        </Button>
      )}
    </div>
  );
}
