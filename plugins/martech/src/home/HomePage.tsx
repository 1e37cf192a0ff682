import { useState } from 'react';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { PageShell, QueryProvider } from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { FinderField } from '../components/FinderField';
import { declarePath } from '../shadow/shadowPaths';
import { cataloguePath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import { HomeCards } from './HomeCards';
import { Suggestions } from './Suggestions';
import styles from './Home.module.css';

/** What the person is called by those who know them; undefined while it is not known. */
function useFirstName(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['identity', 'profile'],
    queryFn: () => identityApi.getProfileInfo(),
    staleTime: Infinity,
  });
  return data?.displayName?.trim().split(/\s+/)[0] || undefined;
}

function Finder() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [question, setQuestion] = useState('');
  return (
    <div className={styles.finder}>
      <FinderField
        label={t('home.findLabel')}
        placeholder={t('home.findPlaceholder')}
        value={question}
        onChange={setQuestion}
        onSubmit={value => navigate(cataloguePath({ q: value.trim() }))}
      />
      <Suggestions />
      <Link href={declarePath()}>{t('shadow.link')}</Link>
    </div>
  );
}

function Home() {
  const { t } = useWords();
  const name = useFirstName();
  return (
    <PageShell
      title={name ? t('home.greeting', { name }) : t('home.greetingNoName')}
      intro={t('home.hint')}
    >
      <Finder />
      <HomeCards />
    </PageShell>
  );
}

/** The first page: what do you need, and what waits for you. */
export function HomePage() {
  return (
    <QueryProvider>
      <Home />
    </QueryProvider>
  );
}
