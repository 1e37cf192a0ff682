import { Link } from '@backstage/ui';
import {
  deskPath,
  requestsPath,
  RequestSummaryList,
  TaskSummaryList,
  useTasks,
} from '@passerelle/plugin-approvals-react';
import { CardSection, LoadingState } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { ChangesCard } from './ChangesCard';
import { RenewalsCard } from '../contracts/RenewalsCard';
import styles from './Home.module.css';

/** A card holds this much before it is known. */
const CARD_HEIGHT_PIXELS = 240;

/** Whether the person decides on requests: something waits for them, or they have decided before. */
function useReviews() {
  const open = useTasks({ state: 'open', sort: 'dueAt', limit: 5 });
  const done = useTasks({ state: 'done', limit: 1 });
  return {
    isPending: open.isPending || done.isPending,
    isReviewer:
      open.isError ||
      [open, done].some(tasks => (tasks.data?.items.length ?? 0) > 0),
  };
}

function RequestsCard() {
  const { t } = useWords();
  return (
    <CardSection
      title={t('home.requests.title')}
      actions={<Link href={requestsPath}>{t('home.requests.all')}</Link>}
    >
      <RequestSummaryList />
    </CardSection>
  );
}

function TasksCard() {
  const { t } = useWords();
  return (
    <CardSection
      title={t('home.tasks.title')}
      actions={<Link href={deskPath}>{t('home.tasks.all')}</Link>}
    >
      <TaskSummaryList />
    </CardSection>
  );
}

/** What concerns the person now. Cards appear together, so that nothing moves afterwards. */
export function HomeCards() {
  const reviews = useReviews();
  if (reviews.isPending) {
    return <LoadingState shape="cards" count={2} height={CARD_HEIGHT_PIXELS} />;
  }
  return (
    <div className={styles.cards}>
      <RequestsCard />
      {reviews.isReviewer && <TasksCard />}
      <ChangesCard />
      <RenewalsCard />
    </div>
  );
}
