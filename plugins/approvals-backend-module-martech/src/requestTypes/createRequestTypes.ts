import { NotFoundError } from '@backstage/errors';
import type {
  RequestSubject,
  RequestType,
  ReviewCriterion,
} from '@passerelle/plugin-approvals-node';
import {
  criterionDefinitions,
  criterionIds,
  sheetSchema,
  type MartechServiceApi,
  type ToolSubject,
} from '@passerelle/plugin-martech-common';
import { subjectFieldsOf } from '../subject/subjectFieldsOf';
import { toRequestSubject } from '../subject/toRequestSubject';
import { restrictedAmounts, type AmountReaders } from './restrictedAmounts';
import { assertAccessible } from './assertAccessible';
import { sheetFieldLabels } from './sheetFieldLabels';
import { sheetValueLabels } from './sheetValueLabels';
import { assertValidatable } from './assertValidatable';
import { summarizeAccess, summarizeValidation } from './summaries';
import { toolAccessSchema } from './toolAccessSchema';
import { toolValidationSchema } from './toolValidationSchema';

type Registry = Pick<MartechServiceApi, 'getSubject'>;

/** The criteria of a passport; a change of a field that one depends on reopens its review. */
export const toolReviewCriteria: ReviewCriterion[] = criterionIds.map(id => ({
  id,
  title: criterionDefinitions[id].title,
  dependsOn: criterionDefinitions[id].fields.map(field => `/subject${field}`),
  checklist: [...criterionDefinitions[id].checklist],
}));

/** Every profile has the same fields; `type` and `lifecycle` come from the entity. */
const subjectFields = [
  'type',
  'lifecycle',
  ...subjectFieldsOf(sheetSchema('saas')),
];

function createLoader(registry: Registry) {
  return async (ref: string): Promise<RequestSubject | undefined> => {
    const tool = await registry.getSubject(ref);
    return tool && toRequestSubject(tool);
  };
}

type Submission = { requestId?: string; subject?: RequestSubject };

function createCheck(
  registry: Registry,
  check: (tool: ToolSubject, requestId?: string) => void,
) {
  return async ({ requestId, subject }: Submission): Promise<void> => {
    const tool = subject && (await registry.getSubject(subject.ref));
    if (!tool) {
      throw new NotFoundError(
        `The registry has no tool ${subject?.ref ?? 'of that name'}.`,
      );
    }
    check(tool, requestId);
  };
}

/**
 * What people can ask about a tool.
 *
 * @param registry - reached with the identity of the engine
 * @param readers - who sees the amounts of every tool
 */
export function createRequestTypes(
  registry: Registry,
  readers: AmountReaders,
): RequestType[] {
  const loadSubject = createLoader(registry);
  const restricted = restrictedAmounts(readers);
  return [
    {
      id: 'tool-access',
      title: { en: 'Access to a tool', fr: 'Accès à un outil' },
      description: {
        en: 'Get an account in a validated tool.',
        fr: 'Obtenir un compte dans un outil validé.',
      },
      schema: toolAccessSchema,
      subject: 'required',
      subjectFields,
      fieldLabels: sheetFieldLabels,
      valueLabels: sheetValueLabels,
      restricted,
      fulfilment: {
        by: 'subject.owner',
        grant: true,
        until: '/values/neededUntil',
      },
      summarize: summarizeAccess,
      loadSubject,
      validate: createCheck(registry, assertAccessible),
    },
    {
      id: 'tool-validation',
      title: { en: 'Validation of a tool', fr: 'Validation d’un outil' },
      description: {
        en: 'Have a tool examined, so that marketing may use it.',
        fr: 'Faire examiner un outil pour que le marketing puisse l’utiliser.',
      },
      schema: toolValidationSchema,
      subject: 'required',
      oneOpenPerSubject: true,
      criteria: toolReviewCriteria,
      subjectFields,
      fieldLabels: sheetFieldLabels,
      valueLabels: sheetValueLabels,
      restricted,
      summarize: summarizeValidation,
      loadSubject,
      validate: createCheck(registry, assertValidatable),
    },
  ];
}
