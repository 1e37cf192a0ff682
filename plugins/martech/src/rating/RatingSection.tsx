import { useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { Tool, ToolRatings } from '@passerelle/plugin-martech-common';
import {
  CardSection,
  ErrorState,
  LoadingState,
  PersonName,
} from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { RatingForm } from './RatingForm';
import { StarRow } from './StarRow';
import { useRate, useRatings } from './useRatings';
import styles from './Rating.module.css';

const TOAST_MILLISECONDS = 6_000;

function Average(props: { ratings: ToolRatings }) {
  const { average, count } = props.ratings;
  const { t, formatters } = useWords();
  if (average === undefined) {
    return <p className={styles.quiet}>{t('rating.none')}</p>;
  }
  return (
    <p className={styles.figure}>
      {t('rating.value', {
        average: formatters.number(average, { maximumFractionDigits: 1 }),
      })}{' '}
      <StarRow stars={average} />{' '}
      <span className={styles.quiet}>{t('rating.count', { count })}</span>
    </p>
  );
}

/** How many gave how many stars, in words and as bars. */
function Distribution(props: { ratings: ToolRatings }) {
  const { distribution, count } = props.ratings;
  const { t, formatters } = useWords();
  if (count === 0) {
    return null;
  }
  return (
    <ul className={styles.distribution} aria-label={t('rating.distribution')}>
      {distribution.map(entry => (
        <li key={entry.stars}>
          <span>{t('rating.stars', { count: entry.stars })}</span>
          <span className={styles.track} aria-hidden="true">
            <span style={{ width: `${(entry.count / count) * 100}%` }} />
          </span>
          <span>{formatters.number(entry.count)}</span>
        </li>
      ))}
    </ul>
  );
}

function Comments(props: { ratings: ToolRatings }) {
  const { comments } = props.ratings;
  const { t, formatters } = useWords();
  if (comments.length === 0) {
    return null;
  }
  return (
    <ul className={styles.comments}>
      {comments.map(({ author, comment, stars, at }) => (
        <li key={author}>
          <p className={styles.comment}>{comment}</p>
          <p className={styles.quiet}>
            {[
              t('rating.stars', { count: stars }),
              formatters.date(at, 'medium'),
            ].join(' · ')}
            {' · '}
            <PersonName entityRef={author} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the person said, with what they can do about it. */
function Mine(props: { tool: Tool; ratings: ToolRatings }) {
  const { tool, ratings } = props;
  const { mine } = ratings;
  const { t } = useWords();
  const toasts = useApi(toastApiRef);
  const [isOpen, setIsOpen] = useState(false);
  const withdrawal = useRate(tool.ref);
  if (isOpen) {
    return (
      <RatingForm
        toolRef={tool.ref}
        mine={mine}
        onDone={() => setIsOpen(false)}
      />
    );
  }
  if (!mine) {
    return (
      <Button size="small" variant="secondary" onPress={() => setIsOpen(true)}>
        {t('rating.give')}
      </Button>
    );
  }
  const withdraw = () =>
    withdrawal.mutate(undefined, {
      onSuccess: () =>
        toasts.post({
          title: t('rating.withdrawn'),
          status: 'success',
          timeout: TOAST_MILLISECONDS,
        }),
    });
  return (
    <div className={styles.mine}>
      <span>
        {t('rating.mine')} {t('rating.stars', { count: mine.stars })}
      </span>
      <Button size="small" variant="secondary" onPress={() => setIsOpen(true)}>
        {t('rating.change')}
      </Button>
      <Button
        size="small"
        variant="tertiary"
        isPending={withdrawal.isPending}
        onPress={withdraw}
      >
        {t('rating.withdraw')}
      </Button>
    </div>
  );
}

/** What colleagues think of a tool, and the place to say what one thinks oneself. */
export function RatingSection(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const ratings = useRatings(tool.ref);
  return (
    <CardSection title={t('rating.title')}>
      {ratings.isPending && <LoadingState shape="lines" count={2} />}
      {ratings.isError && (
        <ErrorState error={ratings.error} onRetry={() => ratings.refetch()} />
      )}
      {ratings.data && (
        <div className={styles.section}>
          <Average ratings={ratings.data} />
          <Distribution ratings={ratings.data} />
          <Comments ratings={ratings.data} />
          <Mine tool={tool} ratings={ratings.data} />
        </div>
      )}
    </CardSection>
  );
}
