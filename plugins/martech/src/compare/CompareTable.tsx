import { useState } from 'react';
import { ButtonIcon, Switch } from '@backstage/ui';
import {
  RiArrowDownSLine,
  RiArrowRightSLine,
  RiCloseLine,
} from '@remixicon/react';
import type { EntityRef, Tool } from '@passerelle/plugin-martech-common';
import { ScrollArea } from '@passerelle/ui';
import { ToolLink } from '../components/ToolName';
import { ToolStatusBadge } from '../components/ToolStatusBadge';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { compareRows, type CompareRow } from './compareRows';
import styles from './Compare.module.css';

function Head(props: { tool: Tool; onRemove: () => void }) {
  const { tool, onRemove } = props;
  const { t } = useWords();
  const localize = useLocalize();
  const name = localize(tool.title);
  return (
    <th scope="col">
      <span className={styles.head}>
        <ToolLink toolRef={tool.ref} name={name} />
        <ButtonIcon
          className={styles.remove}
          variant="tertiary"
          size="small"
          icon={<RiCloseLine />}
          aria-label={t('compare.remove', { name })}
          onPress={onRemove}
        />
      </span>
      <ToolStatusBadge status={tool.validation.status} />
    </th>
  );
}

function Rows(props: { rows: readonly CompareRow[]; tools: readonly Tool[] }) {
  const { rows, tools } = props;
  const { t } = useWords();
  return (
    <>
      {rows.map(({ id, label, cells, isDifferent }) => (
        <tr key={id} data-different={isDifferent || undefined}>
          <th scope="row">
            {label}
            {isDifferent && (
              <span className={styles.mark}>{t('compare.different')}</span>
            )}
          </th>
          {cells.map(({ content }, index) => (
            <td key={tools[index].ref}>
              {content ?? (
                <span className={styles.unknown}>{t('compare.unknown')}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

/** Tools beside each other; what differs says so. */
export function CompareTable(props: {
  tools: readonly Tool[];
  onRemove: (ref: EntityRef) => void;
}) {
  const { tools, onRemove } = props;
  const words = useWords();
  const { t } = words;
  const [isTechnical, setIsTechnical] = useState(false);
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const { marketing, technical } = compareRows(tools, words);
  const shown = (rows: CompareRow[]) =>
    onlyDifferences ? rows.filter(row => row.isDifferent) : rows;
  const Icon = isTechnical ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <div className={styles.comparison}>
      {tools.length > 1 && (
        <Switch
          className={styles.switch}
          label={t('compare.onlyDifferences')}
          isSelected={onlyDifferences}
          onChange={setOnlyDifferences}
        />
      )}
      <ScrollArea label={t('compare.table')} isFramed>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('compare.question')}</th>
              {tools.map(tool => (
                <Head
                  key={tool.ref}
                  tool={tool}
                  onRemove={() => onRemove(tool.ref)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            <Rows rows={shown(marketing)} tools={tools} />
            {shown(marketing).length === 0 && (
              <tr>
                <td colSpan={tools.length + 1}>{t('compare.noDifference')}</td>
              </tr>
            )}
          </tbody>
          <tbody>
            <tr className={styles.level}>
              <th scope="rowgroup" colSpan={tools.length + 1}>
                <button
                  type="button"
                  className={styles.fold}
                  aria-expanded={isTechnical}
                  onClick={() => setIsTechnical(!isTechnical)}
                >
                  <Icon size={18} aria-hidden="true" />
                  {t('compare.technical')}
                </button>
              </th>
            </tr>
          </tbody>
          <tbody data-folded={!isTechnical || undefined}>
            <Rows rows={shown(technical)} tools={tools} />
          </tbody>
        </table>
      </ScrollArea>
    </div>
  );
}
