import { useCallback, useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RJSFSchema } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { approvalsTranslationRef } from '../words/translation';
import { pathOfField } from './fieldPath';
import { fieldProblems, type FieldProblem } from './fieldProblems';

/**
 * Checks the values of a form with each change, and tells what is wrong with
 * the fields that the person has left once; after `showAll` with every field.
 *
 * @param schema - the localised schema
 * @param values - what is in the form now
 */
export function useFieldErrors(schema: RJSFSchema, values: unknown) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isAllShown, setIsAllShown] = useState(false);

  const problems = useMemo(
    () => fieldProblems(validator.validateFormData(values, schema).errors),
    [values, schema],
  );
  const errorOf = useCallback(
    (fieldId: string): string | undefined => {
      const path = pathOfField(fieldId);
      const problem = problems.get(path);
      return problem && (isAllShown || touched.has(path))
        ? problemText(problem)
        : undefined;

      function problemText(found: FieldProblem): string {
        return 'limit' in found
          ? t(`form.problem.${found.key}`, { limit: String(found.limit) })
          : t(`form.problem.${found.key}`);
      }
    },
    [problems, touched, isAllShown, t],
  );
  const touch = useCallback((fieldId: string) => {
    const path = pathOfField(fieldId);
    setTouched(known => (known.has(path) ? known : new Set([...known, path])));
  }, []);
  const showAll = useCallback(() => setIsAllShown(true), []);

  return { problems, errorOf, touch, showAll, isAllShown };
}
