import type {
  EntityRef,
  Tool,
  ToolStatus,
} from '@passerelle/plugin-martech-common';
import { QueryProvider } from '@passerelle/ui';
import { ToolNames } from '../components/ToolNames';
import { useTool } from '../hooks/useTool';
import { useWords } from '../words/useWords';
import styles from './ResultItem.module.css';

const goneStatuses: readonly ToolStatus[] = ['refused', 'retiring', 'retired'];

/** What to use in place of a tool: what its refusal named, else what its withdrawal did. */
function substitutesOf(tool: Tool | undefined): EntityRef[] {
  const { validation, retirement } = tool ?? {};
  if (validation?.status === 'refused') {
    return validation.refusal?.substitutes ?? [];
  }
  return retirement?.replacement ? [retirement.replacement] : [];
}

function Substitutes(props: { toolRef: EntityRef }) {
  const { t } = useWords();
  const { data } = useTool(props.toolRef);
  const refs = substitutesOf(data);
  return refs.length === 0 ? null : (
    <p className={styles.instead}>
      {t('catalogue.card.insteadUse')} <ToolNames refs={refs} />
    </p>
  );
}

/** What to use instead of a tool that was refused or is withdrawn; nothing for any other. */
export function InsteadOf(props: { toolRef: EntityRef; status: ToolStatus }) {
  return goneStatuses.includes(props.status) ? (
    <QueryProvider>
      <Substitutes toolRef={props.toolRef} />
    </QueryProvider>
  ) : null;
}
