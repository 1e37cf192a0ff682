import { useAppLanguage } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { DurationRow } from './DurationRow';
import { ChoiceRow, FindRow, TextRow, useChoices } from './fields';
import { Fold } from './Fold';
import { RowsField } from './RowsField';
import { fieldAt } from './sheetFields';
import { useSheetForm } from './SheetForm';
import { TextRows } from './TextRows';
import { useDataWords } from './useDataWords';
import { WordsRow } from './WordsRow';
import styles from './Register.module.css';

/** Each with its own place in the register; the most rows are those of the sheet's schema. */
const lists = [
  { id: 'purposes', max: 20 },
  { id: 'recipients', max: 50 },
  { id: 'subprocessors', max: 200 },
  { id: 'measures', max: 50 },
] as const;
const MAX_TRANSFERS = 50;

/** The categories of GDPR article 9, and offences (article 10), as far as marketing meets them. */
const sensitive = ['health', 'biometrics', 'opinions', 'religion', 'offences'];

/** Countries outside of the European Union where vendors of such tools are. */
const countries = [
  'US',
  'GB',
  'CH',
  'CA',
  'IN',
  'IL',
  'JP',
  'KR',
  'SG',
  'AU',
  'NZ',
  'BR',
  'AR',
  'UY',
  'MX',
  'PH',
  'MA',
  'TN',
  'MG',
  'MU',
  'UA',
  'RS',
  'TR',
  'ZA',
  'CN',
  'HK',
  'VN',
  'EG',
];

/** The fields of the fold, which is shown when one of them says something. */
const paths = [
  '/data/purposes',
  '/data/specialCategories',
  '/data/retention',
  '/data/recipients',
  '/data/subprocessors',
  '/data/transfers',
  '/data/measures',
  '/data/dpia',
];

function TransferRow(props: { path: string; label: string }) {
  const { path, label } = props;
  const { t, region } = useWords();
  const language = useAppLanguage();
  const { sheet } = useSheetForm();
  const known = fieldAt(sheet, `${path}/country`);
  const offered = new Set([
    ...countries,
    ...(typeof known === 'string' ? [known] : []),
  ]);
  const options = [...offered]
    .map(id => ({ id, label: region(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <>
      <strong>{label}</strong>
      <div className={styles.pair}>
        <FindRow
          path={`${path}/country`}
          label={t('register.transfer.country')}
          isRequired
          options={options}
        />
        <ChoiceRow
          path={`${path}/safeguard`}
          label={t('register.transfer.safeguard')}
          isRequired
          options={useChoices('data/transfers/safeguard')}
        />
      </div>
      <TextRow
        path={`${path}/to`}
        label={t('register.transfer.to')}
        description={t('register.transfer.to.help')}
      />
    </>
  );
}

function TransferRows() {
  const { t } = useWords();
  return (
    <RowsField
      path="/data/transfers"
      label={t('register.transfersList')}
      description={t('register.transfersList.help')}
      addLabel={t('register.transfersList.add')}
      rowLabel={number =>
        t('register.transfer.number', { number: String(number) })
      }
      max={MAX_TRANSFERS}
      blank={{}}
    >
      {(path, label) => <TransferRow {...{ path, label }} />}
    </RowsField>
  );
}

function ListRows(props: { id: (typeof lists)[number]['id']; max: number }) {
  const { id, max } = props;
  const { t } = useWords();
  return (
    <TextRows
      path={`/data/${id}`}
      label={t(`register.${id}`)}
      description={t(`register.${id}.help`)}
      addLabel={t(`register.${id}.add`)}
      rowLabel={number =>
        t(`register.${id}.number`, { number: String(number) })
      }
      noneLabel={
        id === 'subprocessors' ? t('register.subprocessors.none') : undefined
      }
      max={max}
    />
  );
}

/** What the register of processing activities asks besides; the data protection team usually fills it in. */
export function RegisterFields() {
  const { t } = useWords();
  const { labelOf, options } = useDataWords();
  const { sheet } = useSheetForm();
  const dpia = useChoices('data/dpia');
  const isAsked =
    fieldAt(sheet, '/data/personal') === true ||
    paths.some(path => fieldAt(sheet, path) !== undefined);
  const leavesEurope =
    fieldAt(sheet, '/data/transfersOutsideEu') === true ||
    fieldAt(sheet, '/data/transfers') !== undefined;
  if (!isAsked) return null;
  const [purposes, ...others] = lists;
  return (
    <Fold
      title={t('register.gdpr')}
      subtitle={t('register.gdpr.help')}
      paths={paths}
    >
      <ListRows {...purposes} />
      <WordsRow
        path="/data/specialCategories"
        label={t('register.specialCategories')}
        description={t('register.specialCategories.help')}
        words={options(sensitive)}
        labelOf={labelOf}
        addLabel={t('register.specialCategories.add')}
        noneLabel={t('register.specialCategories.none')}
      />
      <DurationRow
        path="/data/retention"
        label={t('register.retention')}
        description={t('register.retention.help')}
      />
      {others.map(list => (
        <ListRows key={list.id} {...list} />
      ))}
      {leavesEurope && <TransferRows />}
      <ChoiceRow
        path="/data/dpia"
        label={t('register.dpia')}
        description={t('register.dpia.help')}
        options={dpia}
      />
    </Fold>
  );
}
