import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { dataWord } from '@passerelle/plugin-martech-common';
import { useAppLanguage } from '@passerelle/ui';
import { useWords } from '../words/useWords';
import { ChoiceRow, TextRow, useChoices, WordsRow, YesNoRow } from './fields';
import { fieldAt, textAt, withField } from './sheetFields';
import { useSheetForm } from './SheetForm';
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

/** Codes of data with their words. */
function useDataWords(codes: readonly string[]) {
  const language = useAppLanguage();
  return codes.map(id => {
    const word = dataWord(id, language);
    return { id, label: word.charAt(0).toUpperCase() + word.slice(1) };
  });
}

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
  const subjects = useDataWords(people);
  const categories = useDataWords(kinds);
  return (
    <>
      <WordsRow
        path="/data/subjects"
        label={t('register.subjects')}
        words={subjects}
      />
      <WordsRow
        path="/data/categories"
        label={t('register.categories')}
        words={categories}
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

/** What only IT can tell; nobody has to. */
function TechnicalRows() {
  const { t } = useWords();
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <ChoiceRow
          path="/security/sso"
          label={t('technical.sso')}
          options={useChoices('security/sso')}
        />
        <YesNoRow path="/security/mfa" label={t('technical.mfa')} />
      </div>
      <div className={styles.pair}>
        <TextRow
          path="/statusPage"
          type="url"
          label={t('register.statusPage')}
          placeholder="https://"
        />
        <ChoiceRow
          path="/accessibility/level"
          label={t('register.accessibility')}
          options={useChoices('accessibility/level')}
        />
      </div>
    </div>
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
      <Accordion>
        <AccordionTrigger
          title={t('register.technical')}
          subtitle={t('register.technical.help')}
        />
        <AccordionPanel>
          <TechnicalRows />
        </AccordionPanel>
      </Accordion>
    </div>
  );
}
