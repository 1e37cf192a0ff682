import { Alert } from '@backstage/ui';
import {
  criterionDefinitions,
  dataWord,
  sheetChoices,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { CardSection, useAppLanguage } from '@passerelle/ui';
import { useTaxonomyTitle } from '../hooks/useTaxonomy';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { fieldTitle } from './fieldTitle';
import { sheetChanges } from './sheetChanges';
import { fieldAt, openSheet, type FormSheet } from './sheetFields';
import styles from './Register.module.css';

/** Longer texts, such as a specification, are not shown. */
const MAX_SHOWN = 120;

/** Says a value of the sheet as the person would. */
function useValueWords() {
  const { t, formatters, region, duration } = useWords();
  const localize = useLocalize();
  const language = useAppLanguage();
  const taxonomyTitle = useTaxonomyTitle();
  /** Of a flow or a transfer, what tells it from the others. */
  const rowWords = (row: unknown): string => {
    const { with: partner, country } = Object(row);
    if (typeof partner === 'string') return partner.replace(/^.*\//, '');
    return typeof country === 'string'
      ? region(country)
      : t('register.change.more');
  };
  const one = (path: string, value: unknown): string => {
    if (typeof value === 'boolean') {
      return t(value ? 'register.yes' : 'register.no');
    }
    if (typeof value === 'number') return formatters.number(value);
    if (typeof value !== 'string') return rowWords(value);
    const choice = sheetChoices[path.slice(1)]?.[value];
    const title = choice ?? taxonomyTitle(value);
    if (title) return localize(title);
    if (path === '/data/retention') return duration(value);
    const word = path.startsWith('/data/') ? dataWord(value, language) : value;
    return word.length > MAX_SHOWN ? `${word.slice(0, MAX_SHOWN)}…` : word;
  };
  return (path: string, value: unknown): string => {
    if (value === undefined) return t('register.change.nothing');
    if (Array.isArray(value) && value.length === 0) {
      return t('register.change.none.list');
    }
    return Array.isArray(value)
      ? formatters.list(value.map(item => one(path, item)))
      : one(path, value);
  };
}

/** What the change is, and who looks at the tool again because of it. */
export function Changes(props: {
  tool: Tool;
  before: FormSheet;
  after: FormSheet;
}) {
  const { tool, before, after } = props;
  const { t, formatters } = useWords();
  const localize = useLocalize();
  const say = useValueWords();
  const { paths, criteria } = sheetChanges(before, after);
  const judged = criteria.filter(id =>
    tool.validation.criteria.some(
      criterion => criterion.id === id && criterion.verdict !== 'pending',
    ),
  );
  const valueOf = (sheet: FormSheet, path: string) =>
    fieldAt(openSheet(sheet), path === '/owner' ? '/owners/business' : path);
  if (paths.length === 0) {
    return <p className={styles.quiet}>{t('register.change.none')}</p>;
  }
  return (
    <CardSection title={t('register.changes')}>
      <ul className={styles.changes}>
        {paths.map(path => {
          const { title } = fieldTitle(path);
          return (
            <li key={path}>
              <strong>{title ? localize(title) : path}</strong>
              {t('register.change.colon')}
              {t('register.change.line', {
                before: say(path, valueOf(before, path)),
                after: say(path, valueOf(after, path)),
              })}
            </li>
          );
        })}
      </ul>
      <Alert
        status={judged.length > 0 ? 'warning' : 'info'}
        icon
        title={
          judged.length > 0
            ? t('register.change.reopens', {
                criteria: formatters.list(
                  judged.map(id => localize(criterionDefinitions[id].title)),
                ),
              })
            : t('register.change.reopensNothing')
        }
      />
    </CardSection>
  );
}
