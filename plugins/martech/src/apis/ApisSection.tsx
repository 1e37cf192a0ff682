import { useApi } from '@backstage/core-plugin-api';
import type { Tool, ToolApi } from '@passerelle/plugin-martech-common';
import { CardSection, ErrorState } from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { ToolLink } from '../components/ToolName';
import { martechKeys } from '../hooks/martechKeys';
import { useWords } from '../words/useWords';
import { apisApiRef } from './apisApiRef';
import styles from './Apis.module.css';

type Named = { ref: string; title: string };

function useApis(ref: string) {
  const api = useApi(apisApiRef);
  return useQuery({
    queryKey: [...martechKeys.tool(ref), 'apis'],
    queryFn: () => api.getApis(ref),
  });
}

function Names(props: { items: readonly Named[] }) {
  return (
    <ul className={styles.names}>
      {props.items.map(({ ref }) => (
        <li key={ref}>
          <ToolLink toolRef={ref} />
        </li>
      ))}
    </ul>
  );
}

function Api(props: { api: ToolApi }) {
  const { ref, version, operations, consumers } = props.api;
  const { t } = useWords();
  const facts = [
    version && t('apis.version', { version }),
    operations && t('apis.operations', { count: operations }),
  ].filter(Boolean);
  return (
    <li className={styles.api}>
      <span className={styles.title}>
        <ToolLink toolRef={ref} />
      </span>{' '}
      <span className={styles.quiet}>{facts.join(' · ')}</span>
      {consumers.length > 0 ? (
        <div className={styles.line}>
          <span className={styles.quiet}>{t('apis.consumers')}</span>
          <Names items={consumers} />
        </div>
      ) : (
        <div className={styles.quiet}>{t('apis.noConsumers')}</div>
      )}
    </li>
  );
}

/** The APIs that a tool offers, with who uses them, and those that it uses; nothing for a tool without. */
export function ApisSection(props: { tool: Tool }) {
  const { tool } = props;
  const { t } = useWords();
  const apis = useApis(tool.ref);
  if (apis.isError) {
    return (
      <CardSection title={t('apis.title')}>
        <ErrorState error={apis.error} onRetry={() => apis.refetch()} />
      </CardSection>
    );
  }
  const { items = [], consumed = [] } = apis.data ?? {};
  if (items.length === 0 && consumed.length === 0) {
    return null;
  }
  return (
    <CardSection title={t('apis.title')}>
      {items.length > 0 && (
        <ul className={styles.apis}>
          {items.map(api => (
            <Api key={api.ref} api={api} />
          ))}
        </ul>
      )}
      {consumed.length > 0 && (
        <div className={styles.line}>
          <span className={styles.quiet}>{t('apis.consumed')}</span>
          <Names items={consumed} />
        </div>
      )}
    </CardSection>
  );
}
