import { DataFields } from './DataFields';
import { Duplicates } from './Duplicates';
import type { FieldProblem, StepName } from './fieldProblems';
import { MoneyFields } from './MoneyFields';
import { OwnersFields } from './OwnersFields';
import { PublishStep } from './PublishStep';
import type { FormSheet } from './sheetFields';
import { WhatFields } from './WhatFields';
import styles from './Register.module.css';

/** What is asked on one step. */
export function Step(props: {
  step: StepName;
  sheet: FormSheet;
  problems: ReadonlyMap<string, FieldProblem>;
  onOpen: (step: StepName) => void;
}) {
  const { step, sheet } = props;
  switch (step) {
    case 'what':
      return (
        <div className={styles.beside}>
          <WhatFields />
          <Duplicates sheet={sheet} />
        </div>
      );
    case 'owners':
      return <OwnersFields />;
    case 'data':
      return <DataFields />;
    case 'money':
      return <MoneyFields />;
    case 'preview':
      return <PublishStep {...props} />;
    default:
      throw new Error(`Unknown step ${step satisfies never}`);
  }
}
