import { useMemo, useState } from 'react';
import { Button, Link, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type {
  ImportAction,
  ImportItem,
  ImportReport,
} from '@passerelle/plugin-martech-common';
import { StatusBadge, type Tone } from '@passerelle/ui';
import { toolPath } from '../domain/toolPath';
import { useHasPage } from '../hooks/useHasPage';
import { useWords } from '../words/useWords';
import { reportLines, shownActions } from './reportLines';
import styles from './Import.module.css';

const SHOWN_AT_ONCE = 100;
const ALL = 'all';

const tones: Record<ImportAction, Tone> = {
  error: 'danger',
  create: 'success',
  update: 'info',
  skip: 'neutral',
};

function Line(props: { item: ImportItem; isLinked: boolean }) {
  const { item, isLinked } = props;
  const { t, formatters } = useWords();
  const name = item.title ?? item.ref ?? '';
  return (
    <li className={styles.line}>
      <span className={styles.lineNumber}>
        {t('import.line', { line: formatters.number(item.line) })}
      </span>
      <span className={styles.lineName}>
        {item.ref && isLinked ? (
          <Link href={toolPath(item.ref)}>{name}</Link>
        ) : (
          name
        )}
      </span>
      <span>
        <StatusBadge tone={tones[item.action]}>
          {t(`import.action.${item.action}`)}
        </StatusBadge>
      </span>
      <span className={styles.lineMessage}>{item.message}</span>
    </li>
  );
}

function ActionFilter(props: {
  report: ImportReport;
  only: ImportAction | undefined;
  onChange: (only: ImportAction | undefined) => void;
}) {
  const { report, only, onChange } = props;
  const { t, formatters } = useWords();
  const present = shownActions.filter(action => report.counts[action] > 0);
  return (
    <ToggleButtonGroup
      aria-label={t('import.filter')}
      className={styles.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[only ?? ALL]}
      onSelectionChange={keys =>
        onChange(shownActions.find(action => keys.has(action)))
      }
    >
      {[
        <ToggleButton key={ALL} id={ALL} size="small">
          {t('import.all', { count: report.items.length })}
        </ToggleButton>,
        ...present.map(action => (
          <ToggleButton key={action} id={action} size="small">
            {t(`import.only.${action}`, {
              count: report.counts[action],
              number: formatters.number(report.counts[action]),
            })}
          </ToggleButton>
        )),
      ]}
    </ToggleButtonGroup>
  );
}

/**
 * Tells of which lines the tool has a page. What was created gets it a moment later, in the order of the file: with the
 * last one, all have theirs.
 */
function useHasPageOf(report: ImportReport): (item: ImportItem) => boolean {
  const { written, items } = report;
  const last = written
    ? items.filter(({ action }) => action === 'create').at(-1)
    : undefined;
  const isCreatedShown = useHasPage(last?.ref);
  return ({ action }) => {
    switch (action) {
      case 'create':
        return isCreatedShown;
      case 'update':
        return written;
      default:
        return action === 'skip';
    }
  };
}

/** What a file does, line by line: errors first, to be narrowed to one kind. */
export function ImportReportView(props: { report: ImportReport }) {
  const { report } = props;
  const { t } = useWords();
  const [only, setOnly] = useState<ImportAction>();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const hasPage = useHasPageOf(report);
  const lines = useMemo(() => reportLines(report.items, only), [report, only]);
  return (
    <div className={styles.report}>
      <ActionFilter
        report={report}
        only={only}
        onChange={action => {
          setOnly(action);
          setShown(SHOWN_AT_ONCE);
        }}
      />
      <ol className={styles.lines} aria-label={t('import.lines')}>
        {lines.slice(0, shown).map(item => (
          <Line key={item.line} item={item} isLinked={hasPage(item)} />
        ))}
      </ol>
      {lines.length > shown && (
        <Button
          variant="secondary"
          onPress={() => setShown(before => before + SHOWN_AT_ONCE)}
        >
          {t('import.more', { count: lines.length - shown })}
        </Button>
      )}
    </div>
  );
}
