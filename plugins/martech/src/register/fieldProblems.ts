import { checkRegistration } from '@passerelle/plugin-martech-common';
import { closeSheet, writtenPath, type FormSheet } from './sheetFields';

/** What is wrong with a field, as far as the form says it in words of its own. */
export type FieldProblem =
  | 'missing'
  | 'address'
  | 'twice'
  | 'long'
  | 'duration'
  | 'invalid';

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
  apis: 'data',
  consumedApis: 'data',
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

/** Told from what the rule says, in this order. */
const explanations: ReadonlyArray<readonly [RegExp, FieldProblem]> = [
  [/ is missing$/, 'missing'],
  [/ must be an address /, 'address'],
  [/ must not hold the same value twice$/, 'twice'],
  [/ must NOT have more than \d+ /, 'long'],
  [/ must be an ISO 8601 duration /, 'duration'],
];

function problemOf(error: string): FieldProblem {
  const known = explanations.find(([pattern]) => pattern.test(error));
  return known ? known[1] : 'invalid';
}

/** The fields that stand in the way of registering the tool. The rule is the registry's own. */
export function fieldProblems(sheet: FormSheet): Map<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  for (const error of checkRegistration(closeSheet(sheet))) {
    const [path] = error.split(/[ :]/, 1);
    problems.set(writtenPath(sheet, path), problemOf(error));
  }
  return problems;
}
