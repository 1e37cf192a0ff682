import { useState, type FormEvent } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import type {
  EntityRef,
  PersonalRating,
  Stars,
} from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import { StarField } from './StarField';
import { useRate } from './useRatings';
import styles from './Rating.module.css';

const TOAST_MILLISECONDS = 6_000;
const MAX_COMMENT_LENGTH = 2_000;

/** The opinion of whoever looks: stars, and a word when they like. */
export function RatingForm(props: {
  toolRef: EntityRef;
  mine: PersonalRating | undefined;
  onDone: () => void;
}) {
  const { toolRef, mine, onDone } = props;
  const { t } = useWords();
  const toasts = useApi(toastApiRef);
  const rate = useRate(toolRef);
  const [stars, setStars] = useState<Stars | undefined>(mine?.stars);
  const [comment, setComment] = useState(mine?.comment ?? '');
  const [isTried, setIsTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (stars === undefined) return;
    rate.mutate(
      { stars, comment },
      {
        onSuccess: () => {
          toasts.post({
            title: t('rating.published'),
            status: 'success',
            timeout: TOAST_MILLISECONDS,
          });
          onDone();
        },
      },
    );
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <StarField
        value={stars}
        onChange={setStars}
        error={
          isTried && stars === undefined ? t('rating.chooseStars') : undefined
        }
      />
      <TextAreaField
        label={t('rating.comment')}
        description={t('rating.commentHint')}
        rows={3}
        maxLength={MAX_COMMENT_LENGTH}
        value={comment}
        onChange={setComment}
      />
      {rate.isError && <Alert status="danger" title={t('rating.failed')} />}
      <div className={styles.buttons}>
        <Button type="submit" size="small" isPending={rate.isPending}>
          {t('rating.publish')}
        </Button>
        <Button type="button" size="small" variant="tertiary" onPress={onDone}>
          {t('rating.cancel')}
        </Button>
      </div>
    </form>
  );
}
