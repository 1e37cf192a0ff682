import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import { requestPath } from '@passerelle/plugin-approvals-react';
import {
  CardSection,
  ErrorState,
  LoadingState,
  useFormatters,
} from '@passerelle/ui';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { ActionRefusal } from '../request/ActionRefusal';
import { approvalsTranslationRef } from '../words/translation';
import styles from './Admin.module.css';
import { approvalsAdminApiRef, type DeadLetter } from './ApprovalsAdminApi';

const deadLettersKey = ['approvals', 'dead-letters'] as const;

/** What could not be delivered after many attempts, with a way to try again. */
export function DeadLettersCard() {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const api = useApi(approvalsAdminApiRef);
  const queryClient = useQueryClient();
  const retry = useMutation({
    mutationFn: (id: string) => api.retry(id),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: deadLettersKey }),
  });
  const letters = useQuery({
    queryKey: deadLettersKey,
    queryFn: () => api.listDeadLetters(),
  });
  return (
    <CardSection
      title={t('admin.dead.title')}
      description={t('admin.dead.description')}
    >
      {letters.isPending && <LoadingState shape="lines" count={2} />}
      {letters.isError && !letters.data && (
        <ErrorState error={letters.error} onRetry={() => letters.refetch()} />
      )}
      {letters.data?.items.length === 0 && (
        <p className={styles.quiet}>{t('admin.dead.none')}</p>
      )}
      {letters.data && letters.data.items.length > 0 && (
        <LetterList letters={letters.data.items} retry={retry} />
      )}
      {letters.data && letters.data.totalItems > letters.data.items.length && (
        <p className={styles.quiet}>
          {t('admin.dead.capped', {
            shown: String(letters.data.items.length),
            total: String(letters.data.totalItems),
          })}
        </p>
      )}
      <div role="status" className={styles.quiet}>
        {retry.isSuccess && t('admin.dead.retried')}
      </div>
      <ActionRefusal error={retry.error} />
    </CardSection>
  );
}

function LetterList(props: {
  letters: readonly DeadLetter[];
  retry: UseMutationResult<DeadLetter, Error, string>;
}) {
  const { retry } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const formatters = useFormatters();
  return (
    <>
      <ul className={styles.list}>
        {props.letters.map(letter => (
          <li key={letter.id} className={styles.line}>
            <div className={styles.grow}>
              <div>
                {t(`admin.dead.kind.${letter.kind}`)} ·{' '}
                <Link href={requestPath(letter.requestId)}>
                  {t('admin.dead.request')}
                </Link>
              </div>
              <div className={styles.quiet}>
                {formatters.dateTime(letter.createdAt)} ·{' '}
                {t('admin.dead.attempts', { count: letter.attempts })} ·{' '}
                {letter.target}
              </div>
              {letter.lastError && (
                <div className={styles.quiet} lang="en">
                  {letter.lastError}
                </div>
              )}
            </div>
            <Button
              variant="secondary"
              size="small"
              isPending={retry.isPending && retry.variables === letter.id}
              onPress={() => retry.mutate(letter.id)}
            >
              {t('admin.dead.retry')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
