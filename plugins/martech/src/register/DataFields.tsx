import { useWords } from '../words/useWords';
import { ConnectionFields } from './ConnectionFields';
import { ChoiceRow, useChoices, YesNoRow } from './fields';
import { RegisterFields } from './RegisterFields';
import { fieldAt, textAt, withField } from './sheetFields';
import { useSheetForm } from './SheetForm';
import { TechnicalFields } from './TechnicalFields';
import { useDataWords } from './useDataWords';
import { WordsRow } from './WordsRow';
import styles from './Register.module.css';

const regions = ['EU', 'FR', 'DE', 'IE', 'GB', 'US', 'global'];
const people = ['customers', 'prospects', 'visitors', 'employees', 'partners'];
const kinds = [
  'contact',
  'account',
  'behaviour',
  'orders',
  'payment',
  'images',
];

/** Where the tool runs; the sheet wants the place and the kind of hosting together. */
function HostingRows() {
  const { t, region } = useWords();
  const { sheet, setAll } = useSheetForm();
  const models = useChoices('hosting/model');
  const known = textAt(sheet, '/hosting/region');
  const offered = [...new Set([...regions, ...(known ? [known] : [])])];
  return (
    <div className={styles.pair}>
      <ChoiceRow
        path="/hosting/region"
        label={t('register.region')}
        options={offered.map(id => ({ id, label: region(id) }))}
        onChoose={id =>
          setAll(before =>
            id
              ? {
                  ...before,
                  hosting: {
                    model:
                      textAt(before, '/hosting/model') ||
                      (textAt(before, '/type') === 'service'
                        ? 'on_premises'
                        : 'public_cloud'),
                    region: id,
                  },
                }
              : withField(before, '/hosting', undefined),
          )
        }
      />
      {known !== '' && (
        <ChoiceRow
          path="/hosting/model"
          label={t('register.hostingModel')}
          options={models}
        />
      )}
    </div>
  );
}

function PersonalDataRows() {
  const { t } = useWords();
  const { labelOf, options } = useDataWords();
  return (
    <>
      <WordsRow
        path="/data/subjects"
        label={t('register.subjects')}
        words={options(people)}
        labelOf={labelOf}
        addLabel={t('register.subjects.add')}
      />
      <WordsRow
        path="/data/categories"
        label={t('register.categories')}
        words={options(kinds)}
        labelOf={labelOf}
        addLabel={t('register.categories.add')}
      />
      <YesNoRow
        path="/data/transfersOutsideEu"
        label={t('register.transfers')}
      />
      <div className={styles.pair}>
        <ChoiceRow
          path="/data/legalBasis"
          label={t('register.legalBasis')}
          description={t('register.legalBasis.help')}
          options={useChoices('data/legalBasis')}
        />
        <ChoiceRow
          path="/data/dpa"
          label={t('register.dpa')}
          options={useChoices('data/dpa')}
        />
      </div>
    </>
  );
}

function DataRows() {
  const { t } = useWords();
  const { sheet, setAll } = useSheetForm();
  const personal = fieldAt(sheet, '/data/personal');
  const classes = useChoices('data/classification');
  return (
    <>
      <YesNoRow
        path="/data/personal"
        label={t('register.personal')}
        description={t('register.personal.help')}
        onAnswer={answer =>
          setAll(before => ({
            ...before,
            data: {
              classification: answer ? 'confidential' : 'internal',
              ...Object(before.data),
              personal: answer,
            },
          }))
        }
      />
      {personal !== undefined && (
        <ChoiceRow
          path="/data/classification"
          label={t('register.classification')}
          options={classes}
        />
      )}
      {personal === true && <PersonalDataRows />}
    </>
  );
}

/** Where the tool runs, and what data is in it. */
export function DataFields() {
  const { t } = useWords();
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t('register.data.hint')}</p>
      <HostingRows />
      <DataRows />
      <RegisterFields />
      <ConnectionFields />
      <TechnicalFields />
    </div>
  );
}
