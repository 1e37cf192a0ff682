import { useWords } from '../words/useWords';
import { DateRow } from './DateRow';
import { ChoiceRow, NumberRow, YesNoRow } from './fields';
import { useField } from './SheetForm';
import styles from './Register.module.css';

const currencies = ['EUR', 'USD', 'GBP', 'CHF'];
const notices = ['P1M', 'P2M', 'P3M', 'P6M'];

/** What the tool costs, and until when it is paid. */
export function MoneyFields() {
  const { t, duration } = useWords();
  const { text: notice } = useField('/finance/noticePeriod');
  const { text: currency } = useField('/finance/currency');
  const knownCurrencies = [
    ...new Set([...currencies, ...(currency ? [currency] : [])]),
  ];
  const offered = [...new Set([...notices, ...(notice ? [notice] : [])])];
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t('register.money.hint')}</p>
      <div className={styles.pair}>
        <NumberRow
          path="/finance/annualCost"
          label={t('register.cost')}
          description={t('register.cost.help')}
        />
        <ChoiceRow
          path="/finance/currency"
          label={t('register.currency')}
          description={t('register.currency.help')}
          options={knownCurrencies.map(id => ({ id, label: id }))}
          chosen={currency || currencies[0]}
          isAnswered
        />
      </div>
      <NumberRow path="/finance/licences" label={t('register.licences')} />
      <div className={styles.pair}>
        <DateRow
          path="/finance/contractStart"
          label={t('register.contractStart')}
        />
        <DateRow
          path="/finance/contractEnd"
          label={t('register.contractEnd')}
        />
      </div>
      <ChoiceRow
        path="/finance/noticePeriod"
        label={t('register.notice')}
        options={offered.map(id => ({ id, label: duration(id) }))}
      />
      <YesNoRow path="/finance/autoRenewal" label={t('register.autoRenewal')} />
    </div>
  );
}
