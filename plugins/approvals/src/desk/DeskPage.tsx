import { useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ReviewTask } from '@passerelle/plugin-approvals-common';
import {
  approvalsReactTranslationRef,
  useTasks,
} from '@passerelle/plugin-approvals-react';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageShell,
} from '@passerelle/ui';
import { RiArrowLeftLine, RiInboxArchiveLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { StaleNotice } from '../components/StaleNotice';
import type { DecisionPanelHandle } from '../decision/DecisionPanel';
import { DelegationPanel } from '../delegation/DelegationPanel';
import { approvalsTranslationRef } from '../words/translation';
import { BulkBar } from './BulkBar';
import { BulkPanel } from './BulkPanel';
import styles from './Desk.module.css';
import { DeskActions } from './DeskActions';
import { DeskIntro } from './DeskIntro';
import {
  inDeskOrder,
  neighbour,
  readDeskState,
  selectedTask,
  taskKey,
  writeDeskState,
} from './deskState';
import { ShortcutsHelp } from './ShortcutsHelp';
import { TaskDetail } from './TaskDetail';
import { TaskQueue } from './TaskQueue';
import { useDeskKeys } from './useDeskKeys';
import { useShortcutsPreference } from './useShortcutsPreference';
import { useTaskSelection } from './useTaskSelection';

const PAGE_SIZE = 100;

/** The reviewer desk: the queue by due time on the left, one review on the right. */
export function DeskPage() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const { t: word } = useTranslationRef(approvalsReactTranslationRef);
  const [address, setAddress] = useSearchParams();
  const desk = readDeskState(address);
  const tasks = useTasks({
    state: desk.state,
    sort: 'dueAt',
    limit: PAGE_SIZE,
  });
  const items = inDeskOrder(tasks.data?.items ?? [], desk.state);
  const selected = selectedTask(items, desk);
  const panel = useRef<DecisionPanelHandle>(null);
  const [confirmation, setConfirmation] = useState('');
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [isDelegating, setIsDelegating] = useState(false);
  const shortcuts = useShortcutsPreference();
  const selection = useTaskSelection(items);
  const [bulk, setBulk] = useState<readonly ReviewTask[]>();

  const select = (task: ReviewTask | undefined) => {
    setBulk(undefined);
    setAddress(
      writeDeskState({
        state: desk.state,
        requestId: task?.request.id,
        reviewId: task?.review.id,
      }),
    );
  };
  useDeskKeys(
    {
      j: () => select(neighbour(items, selected, 1)),
      k: () => select(neighbour(items, selected, -1)),
      a: () => panel.current?.prepare('approve'),
      c: () => panel.current?.prepare('request_changes'),
      x: () => selected && desk.state === 'open' && selection.toggle(selected),
      '?': () => setIsHelpOpen(open => !open),
    },
    shortcuts.isEnabled,
  );

  return (
    <PageShell
      title={t('desk.title')}
      intro={
        <DeskIntro
          page={desk.state === 'open' ? tasks.data : undefined}
          hasShortcuts={shortcuts.isEnabled}
        />
      }
      actions={
        <DeskActions
          state={desk.state}
          onState={state => setAddress(writeDeskState({ state }))}
          isDelegating={isDelegating}
          onDelegate={() => setIsDelegating(isOpen => !isOpen)}
          isHelpOpen={isHelpOpen}
          onHelp={() => setIsHelpOpen(isOpen => !isOpen)}
        />
      }
    >
      {isDelegating && (
        <DelegationPanel onClose={() => setIsDelegating(false)} />
      )}
      {isHelpOpen && (
        <ShortcutsHelp
          isEnabled={shortcuts.isEnabled}
          onToggle={shortcuts.setIsEnabled}
          onClose={() => setIsHelpOpen(false)}
        />
      )}
      <div
        role="status"
        className={confirmation ? styles.confirmation : styles.unseen}
      >
        {confirmation}
      </div>
      <StaleNotice query={tasks} />
      {tasks.isPending && <LoadingState shape="rows" count={5} height={64} />}
      {tasks.isError && !tasks.data && (
        <ErrorState error={tasks.error} onRetry={() => tasks.refetch()} />
      )}
      {tasks.data && items.length === 0 && !bulk && (
        <EmptyState
          icon={<RiInboxArchiveLine />}
          title={t(`desk.empty.${desk.state}.title`)}
          description={t(`desk.empty.${desk.state}.description`)}
        />
      )}
      {(items.length > 0 || bulk) && (
        <div
          className={styles.desk}
          data-chosen={desk.reviewId || bulk ? 'true' : 'false'}
        >
          <div className={styles.queueColumn}>
            {desk.state === 'open' && items.length > 1 && (
              <BulkBar
                tasks={items}
                selection={selection}
                onAnswer={() => setBulk(selection.chosen)}
              />
            )}
            <TaskQueue
              tasks={items}
              selected={bulk ? undefined : selected}
              selection={desk.state === 'open' ? selection : undefined}
              onSelect={select}
            />
            {tasks.data && tasks.data.totalItems > items.length && (
              <p className={styles.quiet}>
                {t('desk.capped', {
                  shown: String(items.length),
                  total: String(tasks.data.totalItems),
                })}
              </p>
            )}
          </div>
          <div className={styles.detailColumn}>
            <div className={styles.back}>
              <Button
                variant="tertiary"
                iconStart={<RiArrowLeftLine />}
                onPress={() => select(undefined)}
              >
                {t('desk.back')}
              </Button>
            </div>
            {bulk && (
              <BulkPanel
                tasks={bulk}
                onOpen={select}
                onClose={() => {
                  selection.setAll(false);
                  select(undefined);
                }}
              />
            )}
            {!bulk && !selected && <EmptyState title={t('desk.choose')} />}
            {!bulk && selected && (
              <TaskDetail
                key={taskKey(selected)}
                task={selected}
                handle={panel}
                hasShortcuts={shortcuts.isEnabled}
                onDecided={verdict => {
                  setConfirmation(
                    t('decision.sent', {
                      verdict: word(`verdict.${verdict}`),
                      request: selected.request.title,
                    }),
                  );
                  select(nextTask(items, selected));
                }}
              />
            )}
          </div>
        </div>
      )}
    </PageShell>
  );
}

/** The one after; the one before when it was the last; none when it was alone. */
function nextTask(
  tasks: readonly ReviewTask[],
  task: ReviewTask,
): ReviewTask | undefined {
  return tasks.length < 2
    ? undefined
    : [neighbour(tasks, task, 1), neighbour(tasks, task, -1)].find(
        one => one && taskKey(one) !== taskKey(task),
      );
}
