import { checkRegistration } from '@passerelle/plugin-martech-common';
import { closeSheet, type FormSheet } from './sheetFields';

/** What is wrong with a field, as far as the form says it in words of its own. */
export type FieldProblem = 'missing' | 'address' | 'invalid';

/** The steps of the form, in their order. */
export const stepNames = [
  'what',
  'owners',
  'data',
  'money',
  'preview',
] as const;
export type StepName = (typeof stepNames)[number];

const stepsOf: Record<string, StepName> = {
  owners: 'owners',
  owner: 'owners',
  hosting: 'data',
  data: 'data',
  flows: 'data',
  security: 'data',
  statusPage: 'data',
  healthUrl: 'data',
  accessibility: 'data',
  finance: 'money',
};

/** The step on which a field stands. */
export function stepOf(path: string): StepName {
  return stepsOf[path.split('/')[1]] ?? 'what';
}

function problemOf(error: string): FieldProblem {
  if (/ is missing$/.test(error)) return 'missing';
  return / must be an address /.test(error) ? 'address' : 'invalid';
}

/** The fields that stand in the way of registering the tool. The rule is the registry's own. */
export function fieldProblems(sheet: FormSheet): Map<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const error of checkRegistration(closeSheet(sheet))) {
    const [path] = error.split(/[ :]/, 1);
    problems.set(path, problemOf(error));
  }
  return problems;
}
