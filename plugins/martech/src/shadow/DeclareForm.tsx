import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import {
  Alert,
  Button,
  DatePicker,
  NumberField,
  Radio,
  RadioGroup,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useCreateRequest } from '@passerelle/plugin-approvals-react';
import {
  customerDataAnswers,
  payers,
  SHADOW_REQUEST_TYPE,
  type ShadowDeclaration,
  type Tool,
} from '@passerelle/plugin-martech-common';
import { CardSection } from '@passerelle/ui';
import { refusalText } from '../import/refusalText';
import { FieldNote } from '../register/FieldNote';
import { useWords } from '../words/useWords';
import { KnownTools } from './KnownTools';
import styles from './Shadow.module.css';

type Draft = Partial<ShadowDeclaration>;
type FieldsProps = {
  draft: Draft;
  set: (change: Draft) => void;
};

/** What helps, and may be left out. */
function MoreFields(props: FieldsProps) {
  const { draft, set } = props;
  const { t } = useWords();
  return (
    <>
      <RadioGroup
        label={t('shadow.field.customerData')}
        description={t('shadow.field.customerDataHelp')}
        orientation="horizontal"
        value={draft.customerData ?? null}
        onChange={key =>
          set({
            customerData: customerDataAnswers.find(answer => answer === key),
          })
        }
      >
        {customerDataAnswers.map(answer => (
          <Radio key={answer} value={answer}>
            {t(`shadow.answer.${answer}`)}
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.pair}>
        <NumberField
          label={t('shadow.field.people')}
          description={t('shadow.field.peopleHelp')}
          minValue={1}
          maxValue={100_000}
          value={draft.people ?? NaN}
          onChange={people =>
            set({ people: Number.isNaN(people) ? undefined : people })
          }
        />
        <DatePicker
          label={t('shadow.field.since')}
          description={t('shadow.field.sinceHelp')}
          granularity="day"
          value={draft.since ? parseDate(draft.since) : null}
          onChange={day => set({ since: day?.toString().slice(0, 10) })}
        />
      </div>
      <div className={styles.pair}>
        <Select
          label={t('shadow.field.paidBy')}
          description={t('shadow.field.paidByHelp')}
          placeholder={t('shadow.choose')}
          options={payers.map(id => ({ id, label: t(`shadow.payer.${id}`) }))}
          value={draft.paidBy ?? null}
          onChange={key => set({ paidBy: payers.find(payer => payer === key) })}
        />
        <NumberField
          label={t('shadow.field.yearlyCost')}
          description={t('shadow.field.yearlyCostHelp')}
          minValue={0}
          value={draft.yearlyCost ?? NaN}
          onChange={cost =>
            set({ yearlyCost: Number.isNaN(cost) ? undefined : cost })
          }
        />
      </div>
    </>
  );
}

function MainFields(
  props: FieldsProps & { known: Tool | undefined; isChecked: boolean },
) {
  const { draft, set, known, isChecked } = props;
  const { t } = useWords();
  const missing = (text: string | undefined) =>
    isChecked && !text?.trim() ? t('shadow.missing') : undefined;
  const required = (text: string | undefined) => ({
    secondaryLabel: t('dialog.requiredMark'),
    isRequired: true,
    validationBehavior: 'aria' as const,
    isInvalid: missing(text) !== undefined,
    value: text ?? '',
  });
  return (
    <>
      <div>
        <TextField
          label={t('shadow.field.tool')}
          description={t('shadow.field.toolHelp')}
          isDisabled={known !== undefined}
          {...required(draft.tool)}
          onChange={tool => set({ tool })}
        />
        <FieldNote error={missing(draft.tool)} />
      </div>
      <div>
        <TextAreaField
          label={t('shadow.field.purpose')}
          description={t('shadow.field.purposeHelp')}
          maxLength={1000}
          {...required(draft.purpose)}
          onChange={purpose => set({ purpose })}
        />
        <FieldNote error={missing(draft.purpose)} />
      </div>
      {!known && (
        <TextField
          label={t('shadow.field.url')}
          description={t('shadow.field.urlHelp')}
          value={draft.url ?? ''}
          onChange={url => set({ url })}
        />
      )}
    </>
  );
}

/** A declaration without what was left empty. */
function told(draft: Draft): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(draft)
      .map(([name, value]) => [
        name,
        typeof value === 'string' ? value.trim() : value,
      ])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** Two minutes: which tool, what for. Everything else is a help, not a duty. */
export function DeclareForm(props: {
  tool: string;
  onDone: (name: string) => void;
}) {
  const { t } = useWords();
  const [draft, setDraft] = useState<Draft>({ tool: props.tool });
  const [known, setKnown] = useState<Tool>();
  const [isChecked, setIsChecked] = useState(false);
  const create = useCreateRequest();
  const set = (change: Draft) => setDraft(before => ({ ...before, ...change }));
  const send = () => {
    setIsChecked(true);
    const { tool = '', purpose = '' } = draft;
    if (!tool.trim() || !purpose.trim()) return;
    create.mutate(
      {
        type: SHADOW_REQUEST_TYPE,
        values: told(draft),
        ...(known && { subjectRef: known.ref }),
      },
      { onSuccess: () => props.onDone(tool.trim()) },
    );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      <CardSection title={t('shadow.declare.title')}>
        <div className={styles.fields}>
          <MainFields {...{ draft, set, known, isChecked }} />
          <KnownTools
            name={draft.tool ?? ''}
            url={draft.url}
            known={known}
            onRecognise={(tool, name) => {
              setKnown(tool);
              if (name) set({ tool: name, url: undefined });
            }}
          />
          <MoreFields draft={draft} set={set} />
          {create.isError && (
            <Alert
              status="danger"
              icon
              title={t('shadow.declare.failed')}
              description={refusalText(create.error)}
            />
          )}
          <div>
            <Button
              type="submit"
              variant="primary"
              isPending={create.isPending}
            >
              {t('shadow.declare.send')}
            </Button>
          </div>
        </div>
      </CardSection>
    </form>
  );
}
