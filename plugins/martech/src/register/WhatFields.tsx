import { Radio, RadioGroup } from '@backstage/ui';
import { useAppLanguage } from '@passerelle/ui';
import { useTaxonomy } from '../hooks/useTaxonomy';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { DefinitionFields } from './DefinitionFields';
import { AreaRow, ChoiceRow, FindRow, TextRow, useChoices } from './fields';
import { Fold } from './Fold';
import { textAt } from './sheetFields';
import { useField, useSheetForm } from './SheetForm';
import { WordsRow } from './WordsRow';
import styles from './Register.module.css';

const types = ['saas', 'service', 'api'] as const;

/** What kind of tool it is; an API stays one. */
function TypeRow(props: { isFixed: boolean }) {
  const { t } = useWords();
  const { text, set, lock } = useField('/type');
  const chosen = text === '' ? 'saas' : text;
  const offered = props.isFixed
    ? types.filter(type => (type === 'api') === (chosen === 'api'))
    : types;
  return (
    <RadioGroup
      label={t('register.type')}
      value={chosen}
      onChange={set}
      isDisabled={lock !== undefined}
    >
      {offered.map(type => (
        <Radio key={type} value={type}>
          {t(`register.type.${type}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function CategoryRows() {
  const { t } = useWords();
  const localize = useLocalize();
  const { sheet, setAll } = useSheetForm();
  const { data: taxonomy } = useTaxonomy();
  const chosen = textAt(sheet, '/category');
  const subcategories = (taxonomy?.categories ?? []).flatMap(category =>
    category.subcategories.map(subcategory => ({ category, subcategory })),
  );
  const capabilities =
    subcategories.find(({ subcategory }) => subcategory.id === chosen)
      ?.subcategory.capabilities ?? [];
  return (
    <>
      <FindRow
        path="/category"
        label={t('register.category')}
        description={t('register.category.help')}
        placeholder={t('register.category.placeholder')}
        isRequired
        options={subcategories.map(({ category, subcategory }) => ({
          id: subcategory.id,
          label: localize(subcategory.title),
          description: localize(category.title),
        }))}
        onChoose={id =>
          // What another category can do does not belong to this one.
          setAll(before => ({
            ...before,
            category: id,
            ...(id === before.category ? {} : { capabilities: undefined }),
          }))
        }
      />
      {capabilities.length > 0 && (
        <WordsRow
          path="/capabilities"
          label={t('register.capabilities')}
          words={capabilities.map(({ id, title }) => ({
            id,
            label: localize(title),
          }))}
        />
      )}
    </>
  );
}

/** What most tools need not say. */
function MoreFields() {
  const { t } = useWords();
  const { text: lifecycle } = useField('/lifecycle');
  return (
    <Fold
      title={t('register.more')}
      subtitle={t('register.more.help')}
      paths={['/description', '/lifecycle']}
    >
      <AreaRow
        path="/description"
        label={t('register.description')}
        description={t('register.description.help')}
        maxLength={2000}
      />
      <ChoiceRow
        path="/lifecycle"
        label={t('register.lifecycle')}
        options={useChoices('lifecycle').filter(
          ({ id }) => id !== 'deprecated' || id === lifecycle,
        )}
        chosen={lifecycle || 'production'}
        isAnswered
      />
    </Fold>
  );
}

/** What the tool is, in the words of who uses it. */
export function WhatFields(props: { isFixed?: boolean }) {
  const { t } = useWords();
  const language = useAppLanguage() === 'fr' ? 'fr' : 'en';
  const other = language === 'fr' ? 'en' : 'fr';
  const { sheet } = useSheetForm();
  const isApi = textAt(sheet, '/type') === 'api';
  return (
    <div className={styles.form}>
      <TypeRow isFixed={props.isFixed ?? false} />
      <TextRow
        path={`/title/${language}`}
        label={t('register.title')}
        isRequired
      />
      <AreaRow
        path={`/summary/${language}`}
        label={t('register.summary')}
        description={t('register.summary.help')}
        maxLength={500}
        isRequired
      />
      <div className={styles.pair}>
        <TextRow path="/vendor" label={t('register.vendor')} />
        <TextRow
          path="/url"
          type="url"
          label={t('register.url')}
          placeholder="https://"
        />
      </div>
      <CategoryRows />
      {isApi && <DefinitionFields />}
      <Fold
        title={t('register.otherLanguage')}
        subtitle={t('register.otherLanguage.help')}
        paths={[`/title/${other}`, `/summary/${other}`]}
      >
        <TextRow
          path={`/title/${other}`}
          label={t(`register.title.${other}`)}
        />
        <AreaRow
          path={`/summary/${other}`}
          label={t(`register.summary.${other}`)}
          maxLength={500}
        />
      </Fold>
      <MoreFields />
    </div>
  );
}
