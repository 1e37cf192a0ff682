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
import type { JsonObject } from '@backstage/types';
import { subjectFieldsOf } from '../subject/subjectFieldsOf';
import { toRequestSubject } from '../subject/toRequestSubject';
import { restrictedAmounts, type AmountReaders } from './restrictedAmounts';
import { sheetFieldLabels } from './sheetFieldLabels';
import { sheetValueLabels } from './sheetValueLabels';

/** As far as request types ask it. */
export type ToolRegistry = Pick<MartechServiceApi, 'getSubject'>;

/** The criteria of a passport; a change of a field that one depends on reopens its review. */
export const toolReviewCriteria: ReviewCriterion[] = criterionIds.map(id => ({
  id,
  title: criterionDefinitions[id].title,
  dependsOn: criterionDefinitions[id].fields.map(field => `/subject${field}`),
  checklist: [...criterionDefinitions[id].checklist],
}));

/** Every profile has the same fields; the others come from the entity, and from what the sheet means. */
const subjectFields = [
  'type',
  'lifecycle',
  'riskTier',
  ...subjectFieldsOf(sheetSchema('saas')),
];

/**
 * What all requests about a tool share: the sheet that conditions reach and that reviewers read, with its words.
 *
 * @param registry - reached with the identity of the engine
 * @param readers - who sees the amounts of every tool
 */
export function toolRequestBase(
  registry: ToolRegistry,
  readers: AmountReaders,
) {
  return {
    subject: 'required',
    subjectFields,
    fieldLabels: sheetFieldLabels,
    valueLabels: sheetValueLabels,
    restricted: restrictedAmounts(readers),
    loadSubject: async (ref: string): Promise<RequestSubject | undefined> => {
      const tool = await registry.getSubject(ref);
      return tool && toRequestSubject(tool);
    },
  } satisfies Partial<RequestType>;
}

/** A submission that is about a tool of the registry. */
export type ToolSubmission = {
  tool: ToolSubject;
  values: JsonObject;
  now: Date;
  requestId?: string;
};

/**
 * Checks a submission with what the registry knows of its tool at this moment.
 *
 * @param check - throws what refuses it
 */
export function checkWithTool(
  registry: ToolRegistry,
  check: (submission: ToolSubmission) => void | Promise<void>,
): NonNullable<RequestType['validate']> {
  return async ({ requestId, at, values, subject }) => {
    const tool = subject && (await registry.getSubject(subject.ref));
    if (!tool) {
      throw new NotFoundError(
        `The registry has no tool ${subject?.ref ?? 'of that name'}.`,
      );
    }
    const now = at === undefined ? new Date() : new Date(at);
    await check({ tool, values, now, requestId });
  };
}
