import { useWords } from '../words/useWords';
import { DateRow } from './DateRow';
import { ChoiceRow, NumberRow, YesNoRow } from './fields';
import { fieldAt } from './sheetFields';
import { useField, useSheetForm } from './SheetForm';
import styles from './Register.module.css';

const currencies = ['EUR', 'USD', 'GBP', 'CHF'];
const notices = ['P1M', 'P2M', 'P3M', 'P6M'];

/** What the tool costs, and until when it is paid. */
export function MoneyFields() {
  const { t, duration } = useWords();
  const { sheet } = useSheetForm();
  const { text: notice } = useField('/finance/noticePeriod');
  const hasCost = fieldAt(sheet, '/finance/annualCost') !== undefined;
  const offered = [...new Set([...notices, ...(notice ? [notice] : [])])];
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t('register.money.hint')}</p>
      <div className={styles.pair}>
        <CostRow />
        {hasCost && (
          <ChoiceRow
            path="/finance/currency"
            label={t('register.currency')}
            options={currencies.map(id => ({ id, label: id }))}
          />
        )}
      </div>
      {hasCost && (
        <>
          <NumberRow path="/finance/licences" label={t('register.licences')} />
          <div className={styles.pair}>
            <DateRow
              path="/finance/contractEnd"
              label={t('register.contractEnd')}
            />
            <ChoiceRow
              path="/finance/noticePeriod"
              label={t('register.notice')}
              options={offered.map(id => ({ id, label: duration(id) }))}
            />
          </div>
          <YesNoRow
            path="/finance/autoRenewal"
            label={t('register.autoRenewal')}
          />
        </>
      )}
    </div>
  );
}

/** The cost; without it nothing else of the contract can be kept. */
function CostRow() {
  const { t } = useWords();
  return (
    <NumberRow
      path="/finance/annualCost"
      label={t('register.cost')}
      description={t('register.cost.help')}
    />
  );
}
