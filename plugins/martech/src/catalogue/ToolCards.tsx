import { Card, Link, Text } from '@backstage/ui';
import type { Tool } from '@passerelle/plugin-martech-common';
import { ToolAvatar } from '@passerelle/ui';
import { CompareToggle } from '../compare/CompareToggle';
import { IntegrationLine } from '../components/IntegrationLine';
import { ToolCriteria } from '../components/ToolCriteria';
import { ToolNames } from '../components/ToolNames';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { toolPath } from '../domain/toolPath';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import styles from './ToolCards.module.css';

/** What the tool does; for a refused one why, and what to use instead. */
function Purpose(props: { tool: Tool }) {
  const { validation, summary } = props.tool;
  const { t } = useWords();
  const localize = useLocalize();
  const refusal =
    validation.status === 'refused' ? validation.refusal : undefined;
  return (
    <div className={styles.purpose}>
      <p className={styles.summary}>{refusal?.reason ?? localize(summary)}</p>
      {refusal && refusal.substitutes.length > 0 && (
        <p className={styles.instead}>
          {t('catalogue.card.insteadUse')}{' '}
          <ToolNames refs={refusal.substitutes} />
        </p>
      )}
    </div>
  );
}

function ToolCard(props: { tool: Tool }) {
  const { tool } = props;
  const localize = useLocalize();
  const title = localize(tool.title);
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <ToolAvatar name={title} />
        <div className={styles.names}>
          <div className={styles.titleLine}>
            <Text as="h2" className={styles.title}>
              <Link
                className={styles.open}
                href={toolPath(tool.ref)}
                standalone
              >
                {title}
              </Link>
            </Text>
            <ToolStatusBadge status={tool.validation.status} />
          </div>
          {tool.vendor && <div className={styles.vendor}>{tool.vendor}</div>}
        </div>
      </div>
      <Purpose tool={tool} />
      <div className={styles.foot}>
        <ToolCriteria validation={tool.validation} />
        <IntegrationLine integration={tool.integration} />
        <CompareToggle tool={tool} />
      </div>
    </Card>
  );
}

/** The tools as cards; a press anywhere on a card opens it. */
export function ToolCards(props: { tools: readonly Tool[] }) {
  const { t } = useWords();
  return (
    <ul className={styles.cards} aria-label={t('catalogue.resultsLabel')}>
      {props.tools.map(tool => (
        <li key={tool.ref}>
          <ToolCard tool={tool} />
        </li>
      ))}
    </ul>
  );
}
