import { useState } from 'react';
import { parseDate } from '@internationalized/date';
import {
  Alert,
  Button,
  DatePicker,
  Radio,
  RadioGroup,
  Select,
  TextAreaField,
} from '@backstage/ui';
import {
  missingInDecision,
  shadowOutcomes,
  type DecideShadowInput,
  type ShadowFinding,
  type ShadowOutcome,
} from '@passerelle/plugin-martech-common';
import { ToolNames } from '../components/ToolNames';
import { ToolPicker } from '../compare/ToolPicker';
import { useTaxonomy } from '../hooks/useTaxonomy';
import { refusalText } from '../import/refusalText';
import { useLocalize } from '../words/localize';
import { useWords } from '../words/useWords';
import { useTriage } from './useShadow';
import styles from './Shadow.module.css';

type Draft = Partial<DecideShadowInput>;

/** What each outcome needs, and nothing of what the others needed. */
function inputOf(draft: Draft, outcome: ShadowOutcome): DecideShadowInput {
  const { comment, substitute, stopBy, category } = draft;
  const mayStop = outcome === 'stopped' || outcome === 'replaced';
  return {
    outcome,
    ...(comment?.trim() && { comment: comment.trim() }),
    ...(outcome === 'replaced' && substitute && { substitute }),
    ...(mayStop && stopBy && { stopBy }),
    ...(outcome === 'referenced' && category && { category }),
  };
}

function Substitute(props: {
  finding: ShadowFinding;
  substitute: string | undefined;
  onChoose: (ref: string) => void;
}) {
  const { finding, substitute, onChoose } = props;
  const { t } = useWords();
  const without = [finding.toolRef, substitute].filter(
    ref => ref !== undefined,
  );
  return (
    <div>
      <ToolPicker
        label={t('shadow.decide.substitute')}
        without={without}
        onChoose={onChoose}
      />
      {substitute && (
        <p className={styles.paragraph}>
          {t('shadow.answer.useInstead')} <ToolNames refs={[substitute]} />
        </p>
      )}
    </div>
  );
}

/** Where the tool stands in the catalogue; whoever declared it did not have to know. */
function Family(props: {
  category: string | undefined;
  onChange: (category: string | undefined) => void;
}) {
  const { t } = useWords();
  const localize = useLocalize();
  const { data } = useTaxonomy();
  const options = (data?.categories ?? [])
    .flatMap(({ subcategories }) => subcategories)
    .map(({ id, title }) => ({ id, label: localize(title) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Select
      label={t('shadow.decide.category')}
      placeholder={t('shadow.choose')}
      options={options}
      value={props.category ?? null}
      onChange={key => props.onChange(key === null ? undefined : String(key))}
    />
  );
}

/** What becomes of a tool: one choice, and what whoever uses it needs to know. */
export function DecisionForm(props: {
  finding: ShadowFinding;
  onCancel: () => void;
}) {
  const { finding, onCancel } = props;
  const { t } = useWords();
  const { decide } = useTriage(finding.id);
  const [draft, setDraft] = useState<Draft>({});
  const [isChecked, setIsChecked] = useState(false);
  const { outcome } = draft;
  const set = (change: Draft) => setDraft(before => ({ ...before, ...change }));
  const missing = outcome
    ? missingInDecision(inputOf(draft, outcome))
    : ['outcome'];
  const send = () => {
    setIsChecked(true);
    if (outcome && missing.length === 0) {
      decide.mutate(inputOf(draft, outcome));
    }
  };
  return (
    <div className={styles.decision}>
      <RadioGroup
        label={t('shadow.decide.title')}
        value={outcome ?? null}
        onChange={key =>
          set({ outcome: shadowOutcomes.find(known => known === key) })
        }
      >
        {shadowOutcomes.map(id => (
          <Radio key={id} value={id}>
            {t(`shadow.decide.${id}`)}
          </Radio>
        ))}
      </RadioGroup>
      {outcome === 'referenced' && !finding.category && (
        <Family
          category={draft.category}
          onChange={category => set({ category })}
        />
      )}
      {outcome === 'replaced' && (
        <Substitute
          finding={finding}
          substitute={draft.substitute}
          onChoose={substitute => set({ substitute })}
        />
      )}
      {(outcome === 'stopped' || outcome === 'replaced') && (
        <DatePicker
          label={t('shadow.decide.stopBy')}
          description={
            outcome === 'replaced' ? t('shadow.decide.optional') : undefined
          }
          granularity="day"
          value={draft.stopBy ? parseDate(draft.stopBy) : null}
          onChange={day => set({ stopBy: day?.toString().slice(0, 10) })}
        />
      )}
      <TextAreaField
        label={t('shadow.decide.comment')}
        description={t('shadow.decide.commentHelp')}
        value={draft.comment ?? ''}
        onChange={comment => set({ comment })}
      />
      {isChecked && missing.length > 0 && (
        <Alert status="warning" icon title={t('shadow.decide.missing')} />
      )}
      {decide.isError && (
        <Alert
          status="danger"
          icon
          title={t('shadow.decide.failed')}
          description={refusalText(decide.error)}
        />
      )}
      <div className={styles.buttons}>
        <Button variant="primary" isPending={decide.isPending} onPress={send}>
          {t('shadow.decide.send')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </div>
  );
}
