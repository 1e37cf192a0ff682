import { checkRegistration } from '@passerelle/plugin-martech-common';
import { statusCodeOf } from '@passerelle/ui';
import { messageOf } from './refusalOf';
import { closeSheet, writtenPath, type FormSheet } from './sheetFields';

/** What is wrong with a field, as far as the form says it in words of its own. */
export type FieldProblem =
  | 'missing'
  | 'address'
  | 'twice'
  | 'long'
  | 'duration'
  | 'unknown'
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
  [/: the catalog has no /, 'unknown'],
];

function problemOf(error: string): FieldProblem {
  const known = explanations.find(([pattern]) => pattern.test(error));
  return known ? known[1] : 'invalid';
}

function problemsOf(
  sheet: FormSheet,
  errors: readonly string[],
): Map<string, FieldProblem> {
  return new Map(
    errors.map(error => {
      const [path] = error.split(/[ :]/, 1);
      return [writtenPath(sheet, path), problemOf(error)];
    }),
  );
}

/** The fields that stand in the way of registering the tool. The rule is the registry's own. */
export function fieldProblems(sheet: FormSheet): Map<string, FieldProblem> {
  return problemsOf(sheet, checkRegistration(closeSheet(sheet)));
}

/** The fields that the registry refused, for what only it can know. */
export function refusedFields(
  sheet: FormSheet,
  error: unknown,
): Map<string, FieldProblem> {
  const errors =
    statusCodeOf(error) === 400
      ? messageOf(error)
          .split('; ')
          .filter(line => line.startsWith('/'))
      : [];
  return problemsOf(sheet, errors);
}
