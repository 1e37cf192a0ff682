import { useState } from 'react';
import { Alert, Button, Select, TextField } from '@backstage/ui';
import type {
  CalendarFeed,
  CalendarScope,
} from '@passerelle/plugin-martech-common';
import { CardSection, ErrorState, LoadingState } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { useCalendarCommands, useCalendarFeed } from './useContracts';
import styles from './Contracts.module.css';

/** The address, which is shown once: nobody can read it again afterwards. */
function NewAddress(props: { url: string }) {
  const { url } = props;
  const { t } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setIsCopied(true);
  };
  return (
    <div className={styles.feed}>
      <Alert
        status="success"
        icon
        title={t('contracts.feed.made')}
        description={t('contracts.feed.once')}
      />
      <TextField
        label={t('contracts.feed.address')}
        value={url}
        isReadOnly
        onFocus={event => event.currentTarget.closest('input')?.select()}
      />
      <div aria-live="polite">
        <Button variant="primary" onPress={copy}>
          {isCopied ? t('contracts.feed.copied') : t('contracts.feed.copy')}
        </Button>
      </div>
      <ul className={styles.hints}>
        <li>{t('contracts.feed.outlook')}</li>
        <li>{t('contracts.feed.google')}</li>
      </ul>
    </div>
  );
}

function ScopeField(props: {
  scope: CalendarScope;
  onChange: (scope: CalendarScope) => void;
}) {
  const { t } = useWords();
  return (
    <Select
      label={t('contracts.feed.scope')}
      options={[
        { id: 'mine', label: t('contracts.mine') },
        { id: 'all', label: t('contracts.all') },
      ]}
      value={props.scope}
      onChange={key => props.onChange(key === 'all' ? 'all' : 'mine')}
    />
  );
}

function Feed(props: { feed: CalendarFeed }) {
  const { feed } = props;
  const { t, language, formatters } = useWords();
  const { create, remove } = useCalendarCommands();
  const [scope, setScope] = useState<CalendarScope>(
    feed.exists ? feed.scope : 'mine',
  );
  const failed = create.error ?? remove.error;
  const make = () =>
    create.mutate({ scope, language: language === 'fr' ? 'fr' : 'en' });
  return (
    <div className={styles.feed}>
      {feed.exists && !create.data?.url && (
        <p className={styles.paragraph}>
          {t('contracts.feed.exists', {
            date: formatters.date(feed.createdAt),
          })}
        </p>
      )}
      {create.data?.url && <NewAddress url={create.data.url} />}
      {failed && <ErrorState error={failed} />}
      {!create.data?.url && <ScopeField scope={scope} onChange={setScope} />}
      <div className={styles.buttons}>
        {!create.data?.url && (
          <Button
            variant={feed.exists ? 'secondary' : 'primary'}
            isPending={create.isPending}
            onPress={make}
          >
            {feed.exists
              ? t('contracts.feed.replace')
              : t('contracts.feed.make')}
          </Button>
        )}
        {feed.exists && (
          <Button
            variant="secondary"
            isPending={remove.isPending}
            onPress={() =>
              remove.mutate(undefined, { onSuccess: () => create.reset() })
            }
          >
            {t('contracts.feed.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The deadlines in the person's own calendar, by an address that is theirs and that they can take back. */
export function CalendarPanel() {
  const { t } = useWords();
  const feed = useCalendarFeed();
  return (
    <CardSection
      title={t('contracts.feed.title')}
      description={t('contracts.feed.text')}
    >
      {feed.isPending && <LoadingState shape="lines" count={2} />}
      {feed.isError && (
        <ErrorState error={feed.error} onRetry={() => feed.refetch()} />
      )}
      {feed.data && <Feed feed={feed.data} />}
    </CardSection>
  );
}
