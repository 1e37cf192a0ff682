import type { ReactNode } from 'react';
import { Alert } from '@backstage/ui';
import type { ApiInspection } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import styles from './Apis.module.css';

function Fact(props: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** What a definition says of its API, and the mistakes in it. */
export function InspectionSummary(props: { inspection: ApiInspection }) {
  const { inspection } = props;
  const { t, formatters } = useWords();
  const { title, version, operations, servers, authSchemes, contact } =
    inspection;
  const { problems, totalProblems } = inspection;
  const facts = [
    version && t('apis.version', { version }),
    t('apis.operations', { count: operations }),
  ].filter(Boolean);
  const reached = contact && (contact.name ?? contact.email ?? contact.url);
  return (
    <div className={styles.summary}>
      <p className={styles.found}>
        <b>{title || t('apis.inspect.noTitle')}</b>{' '}
        <span className={styles.quiet}>{facts.join(' · ')}</span>
      </p>
      <dl className={styles.facts}>
        {servers.length > 0 && (
          <Fact label={t('apis.inspect.servers')}>
            {servers.slice(0, 3).join(', ')}
          </Fact>
        )}
        <Fact label={t('apis.inspect.auth')}>
          {authSchemes.length > 0
            ? formatters.list(authSchemes.map(({ type }) => type))
            : t('apis.inspect.noAuth')}
        </Fact>
        {reached && <Fact label={t('apis.inspect.contact')}>{reached}</Fact>}
        <Fact label={t('apis.inspect.format')}>
          {inspection.specification === '2.0'
            ? 'Swagger 2.0'
            : `OpenAPI ${inspection.specification}`}
        </Fact>
      </dl>
      {totalProblems === 0 ? (
        <Alert status="success" title={t('apis.inspect.valid')} />
      ) : (
        <Alert
          status="warning"
          title={t('apis.inspect.problems', { count: totalProblems })}
          description={
            <ul className={styles.problems}>
              {problems.map(({ path, message }, index) => (
                <li key={index}>
                  {path && <code>{path}</code>} {message}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
