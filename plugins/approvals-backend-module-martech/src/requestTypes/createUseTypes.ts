import type { RequestType } from '@passerelle/plugin-approvals-node';
import { withConditions } from '../subject/withConditions';
import { assertAccessible } from './checks/assertAccessible';
import { assertAcknowledged } from './checks/assertAcknowledged';
import { assertPilotDates } from './checks/assertDates';
import { assertFitting } from './checks/assertFitting';
import { assertValidatable } from './checks/assertValidatable';
import type { AmountReaders } from './restrictedAmounts';
import { conditionsLabel } from './sheetFieldLabels';
import { toolAccessSchema } from './schemas/toolAccessSchema';
import { toolPilotSchema } from './schemas/toolPilotSchema';
import { toolValidationSchema } from './schemas/toolValidationSchema';
import { aboutTool } from './summaries';
import {
  checkWithTool,
  toolRequestBase,
  toolReviewCriteria,
  type ToolRegistry,
} from './toolRequestBase';

/**
 * What leads to the use of a tool: access, validation, and a pilot.
 *
 * @param registry - reached with the identity of the engine
 * @param readers - who sees the amounts of every tool
 */
export function createUseTypes(
  registry: ToolRegistry,
  readers: AmountReaders,
): RequestType[] {
  const base = toolRequestBase(registry, readers);
  return [
    {
      ...base,
      id: 'tool-access',
      title: { en: 'Access to a tool', fr: 'Accès à un outil' },
      description: {
        en: 'Get an account in a validated tool.',
        fr: 'Obtenir un compte dans un outil validé.',
      },
      schema: toolAccessSchema,
      fieldLabels: { ...base.fieldLabels, ...conditionsLabel },
      fulfilment: {
        by: 'subject.owner',
        grant: true,
        until: '/values/neededUntil',
      },
      summarize: aboutTool(
        { en: 'Access to {}', fr: 'Accès à {}' },
        { en: 'Access to a tool', fr: 'Accès à un outil' },
      ),
      loadSubject: withConditions(registry),
      validate: checkWithTool(registry, ({ tool, values }) => {
        assertAccessible(tool);
        assertAcknowledged(tool, values);
      }),
    },
    {
      ...base,
      id: 'tool-validation',
      title: { en: 'Validation of a tool', fr: 'Validation d’un outil' },
      description: {
        en: 'Have a tool examined, so that marketing may use it.',
        fr: 'Faire examiner un outil pour que le marketing puisse l’utiliser.',
      },
      schema: toolValidationSchema,
      oneOpenPerSubject: true,
      criteria: toolReviewCriteria,
      summarize: aboutTool(
        { en: 'Validation of {}', fr: 'Validation {de}' },
        { en: 'Validation of a tool', fr: 'Validation d’un outil' },
      ),
      validate: checkWithTool(registry, ({ tool, requestId }) =>
        assertValidatable(tool, requestId),
      ),
    },
    {
      ...base,
      id: 'tool-pilot',
      title: { en: 'Pilot of a tool', fr: 'Pilote d’un outil' },
      description: {
        en: 'Try a tool for some weeks, with an end and something to find out.',
        fr: 'Essayer un outil quelques semaines, avec une fin et des critères de réussite.',
      },
      schema: toolPilotSchema,
      oneOpenPerSubject: true,
      criteria: toolReviewCriteria,
      summarize: aboutTool(
        { en: 'Pilot of {}', fr: 'Pilote {de}' },
        { en: 'Pilot of a tool', fr: 'Pilote d’un outil' },
      ),
      validate: checkWithTool(registry, ({ tool, values, now }) => {
        assertFitting('tool-pilot', tool);
        assertPilotDates(values, now);
      }),
    },
  ];
}
