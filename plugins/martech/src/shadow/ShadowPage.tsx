import { useState } from 'react';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { PageShell, QueryProvider } from '@passerelle/ui';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../words/useWords';
import { DeclareForm } from './DeclareForm';
import { MyDeclarations } from './MyDeclarations';
import { TRIAGE_PATH } from './shadowPaths';
import { useIsTriager } from './useIsTriager';
import styles from './Shadow.module.css';

function Thanks(props: { name: string; onAgain: () => void }) {
  const { t } = useWords();
  return (
    <Alert
      status="success"
      icon
      title={t('shadow.thanks', { name: props.name })}
      description={t('shadow.thanksText')}
      customActions={
        <Button variant="secondary" size="small" onPress={props.onAgain}>
          {t('shadow.another')}
        </Button>
      }
    />
  );
}

/** For those who look at what was told: the IT department. */
function TriageLink() {
  const { t } = useWords();
  return useIsTriager() ? (
    <ButtonLink variant="secondary" href={TRIAGE_PATH}>
      {t('shadow.triage.title')}
    </ButtonLink>
  ) : null;
}

function Shadow() {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const [done, setDone] = useState<string>();
  return (
    <PageShell
      title={t('shadow.title')}
      intro={t('shadow.intro')}
      actions={<TriageLink />}
    >
      <div className={styles.page}>
        <div aria-live="polite" className={styles.main}>
          {done !== undefined ? (
            <Thanks
              name={done}
              onAgain={() => {
                setParams({}, { replace: true });
                setDone(undefined);
              }}
            />
          ) : (
            <DeclareForm tool={params.get('tool') ?? ''} onDone={setDone} />
          )}
        </div>
        <MyDeclarations awaited={done} />
      </div>
    </PageShell>
  );
}

/** Telling of a tool that one uses, without blame. */
export function ShadowPage() {
  return (
    <QueryProvider>
      <Shadow />
    </QueryProvider>
  );
}
