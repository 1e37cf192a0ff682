import { useApi } from '@backstage/core-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import type { ToolDraft } from '@passerelle/plugin-martech-common';
import { CardSection, FormattedDate, useAppLanguage } from '@passerelle/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../words/useWords';
import { registrationApiRef } from './registrationApiRef';
import { openSheet, textAt } from './sheetFields';
import { draftsKey } from './useDraft';
import styles from './Register.module.css';

/** The registrations that the person did not finish. */
export function useDrafts() {
  const api = useApi(registrationApiRef);
  return useQuery({
    queryKey: draftsKey,
    queryFn: async () => (await api.listDrafts()).items,
  });
}

function DraftLine(props: { draft: ToolDraft }) {
  const { draft } = props;
  const { t } = useWords();
  const language = useAppLanguage() === 'fr' ? 'fr' : 'en';
  const api = useApi(registrationApiRef);
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => api.deleteDraft(draft.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: draftsKey }),
  });
  const sheet = openSheet(draft.sheet);
  const title =
    textAt(sheet, `/title/${language}`) || t('register.drafts.untitled');
  return (
    <li className={styles.draft}>
      <div>
        <strong>{title}</strong>{' '}
        <span className={styles.saved}>
          <FormattedDate value={draft.updatedAt} format="timeAgo" />
        </span>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          variant="tertiary"
          isPending={remove.isPending}
          onPress={() => remove.mutate()}
          aria-label={t('register.drafts.deleteNamed', { title })}
        >
          {t('register.drafts.delete')}
        </Button>
        <ButtonLink
          size="small"
          variant="secondary"
          href={`/tools/register?resume=${draft.id}`}
          aria-label={t('register.drafts.openNamed', { title })}
        >
          {t('register.drafts.open')}
        </ButtonLink>
      </div>
    </li>
  );
}

/** Where the person left off, before they begin anew; what they write now is not among it. */
export function DraftList() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const { data = [] } = useDrafts();
  const drafts = data.filter(({ id }) => id !== params.get('draft'));
  return drafts.length === 0 ? null : (
    <CardSection title={t('register.drafts')}>
      <ul className={styles.plainList}>
        {drafts.map(draft => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
    </CardSection>
  );
}
