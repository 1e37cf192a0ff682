import { useMemo, useState } from 'react';
import { Button, Link, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  gapGravities,
  type CompletenessItem,
  type GapGravity,
  type RegisterGap,
} from '@passerelle/plugin-martech-common';
import {
  EmptyState,
  ProgressBar,
  StatusBadge,
  type Tone,
} from '@passerelle/ui';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { toolPath } from '../domain/toolPath';
import { useWords } from '../words/useWords';
import styles from './Gdpr.module.css';

const SHOWN_AT_ONCE = 8;
const ALL = 'all';

const tones: Record<GapGravity, Tone> = {
  blocking: 'danger',
  required: 'warning',
  confirm: 'neutral',
};

function Gap(props: { gap: RegisterGap }) {
  const { gap } = props;
  const { t } = useWords();
  return (
    <li className={styles.gap}>
      <StatusBadge tone={tones[gap.gravity]}>
        {t(`gdpr.gravity.${gap.gravity}`)}
      </StatusBadge>
      <span>{gap.text}</span>
      <span className={styles.quiet}>
        {t('gdpr.ask', { name: gap.ask.name })}
      </span>
    </li>
  );
}

/** What must be there stands open; what is only to be confirmed is folded away. */
function Gaps(props: { gaps: readonly RegisterGap[] }) {
  const { t } = useWords();
  const open = props.gaps.filter(({ gravity }) => gravity !== 'confirm');
  const folded = props.gaps.filter(({ gravity }) => gravity === 'confirm');
  return (
    <>
      {open.length > 0 && (
        <ul className={styles.gaps}>
          {open.map(gap => (
            <Gap key={gap.text} gap={gap} />
          ))}
        </ul>
      )}
      {folded.length > 0 && (
        <details className={styles.folded}>
          <summary>{t('gdpr.confirm', { count: folded.length })}</summary>
          <ul className={styles.gaps}>
            {folded.map(gap => (
              <Gap key={gap.text} gap={gap} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ToolGaps(props: { item: CompletenessItem }) {
  const { item } = props;
  const { t, formatters } = useWords();
  return (
    <li className={styles.tool} data-gravity={item.gravity}>
      <div className={styles.toolHead}>
        <Link href={toolPath(item.toolRef)} weight="bold">
          {item.title}
        </Link>
        <ToolStatusBadge status={item.status} />
        <span className={styles.filled}>
          <ProgressBar
            value={item.filled * 100}
            label={t('gdpr.filledOf', { tool: item.title })}
          />
          <span className={styles.quiet}>
            {formatters.percent(item.filled, 0)}
          </span>
        </span>
      </div>
      <Gaps gaps={item.gaps} />
    </li>
  );
}

/** What the register lacks, tool by tool, gravest first. */
export function GapList(props: { items: readonly CompletenessItem[] }) {
  const { items } = props;
  const { t, formatters } = useWords();
  const [only, setOnly] = useState<GapGravity>();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const found = useMemo(
    () => items.filter(({ gravity }) => !only || gravity === only),
    [items, only],
  );
  const count = (gravity: GapGravity) =>
    items.filter(item => item.gravity === gravity).length;
  if (items.length === 0) {
    return (
      <EmptyState
        title={t('gdpr.complete.title')}
        description={t('gdpr.complete.text')}
      />
    );
  }
  return (
    <div className={styles.list}>
      <ToggleButtonGroup
        aria-label={t('gdpr.filter')}
        className={styles.filter}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[only ?? ALL]}
        onSelectionChange={keys => {
          setOnly(gapGravities.find(gravity => keys.has(gravity)));
          setShown(SHOWN_AT_ONCE);
        }}
      >
        {[
          <ToggleButton key={ALL} id={ALL} size="small">
            {t('gdpr.all', { count: items.length })}
          </ToggleButton>,
          ...gapGravities
            .filter(gravity => count(gravity) > 0)
            .map(gravity => (
              <ToggleButton key={gravity} id={gravity} size="small">
                {`${t(`gdpr.gravity.${gravity}`)} ${formatters.number(
                  count(gravity),
                )}`}
              </ToggleButton>
            )),
        ]}
      </ToggleButtonGroup>
      <ul className={styles.tools} aria-label={t('gdpr.toComplete')}>
        {found.slice(0, shown).map(item => (
          <ToolGaps key={item.toolRef} item={item} />
        ))}
      </ul>
      {found.length > shown && (
        <Button
          variant="secondary"
          onPress={() => setShown(before => before + SHOWN_AT_ONCE)}
        >
          {t('gdpr.more', {
            count: Math.min(SHOWN_AT_ONCE, found.length - shown),
          })}
        </Button>
      )}
    </div>
  );
}
