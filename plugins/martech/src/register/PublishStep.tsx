import { useApi, identityApiRef } from '@backstage/core-plugin-api';
import { Alert } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/useWords';
import { stepOf, type FieldProblem, type StepName } from './fieldProblems';
import { GitInstead } from './GitInstead';
import { Preview } from './Preview';
import { previewTool } from './previewTool';
import type { FormSheet } from './sheetFields';
import { useFieldLabel } from './useFieldLabel';
import styles from './Register.module.css';

/** The group of the person, who looks after the tool when nobody else is named. */
function useOwnGroup(): string {
  const identity = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['martech', 'own-group'],
    queryFn: async () => {
      const { ownershipEntityRefs, userEntityRef } =
        await identity.getBackstageIdentity();
      return (
        ownershipEntityRefs.find(ref => ref.startsWith('group:')) ??
        userEntityRef
      );
    },
    staleTime: Infinity,
  });
  return data ?? 'group:default/unknown';
}

/** What is still missing, with the way to each field. */
function Missing(props: {
  problems: ReadonlyMap<string, FieldProblem>;
  onOpen: (step: StepName) => void;
}) {
  const { t } = useWords();
  const labelOf = useFieldLabel();
  return (
    <Alert
      status="warning"
      icon
      title={t('register.missing')}
      description={
        <ul className={styles.changes}>
          {[...props.problems].map(([path, problem]) => (
            <li key={path}>
              <button
                type="button"
                className={styles.wayThere}
                onClick={() => props.onOpen(stepOf(path))}
              >
                {labelOf(path)} – {t(`register.problem.${problem}`)}
              </button>
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** The tool as it will look, and what is missing until it can. */
export function PublishStep(props: {
  sheet: FormSheet;
  problems: ReadonlyMap<string, FieldProblem>;
  onOpen: (step: StepName) => void;
}) {
  const { sheet, problems, onOpen } = props;
  const { t } = useWords();
  const owner = useOwnGroup();
  const tool = previewTool(sheet, owner);
  return (
    <div className={styles.form}>
      {problems.size > 0 && <Missing problems={problems} onOpen={onOpen} />}
      {tool && (
        <>
          <p className={styles.quiet}>{t('register.preview.help')}</p>
          <Preview tool={tool} />
        </>
      )}
      <GitInstead sheet={sheet} owner={owner} />
    </div>
  );
}
