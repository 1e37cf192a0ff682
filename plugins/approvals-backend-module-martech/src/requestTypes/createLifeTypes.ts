import type { RequestType } from '@passerelle/plugin-approvals-node';
import { assertRenewalDates, assertRetirementDate } from './checks/assertDates';
import { assertFitting } from './checks/assertFitting';
import {
  assertPartner,
  connectionWords,
  replacementWords,
} from './checks/assertPartner';
import type { AmountReaders } from './restrictedAmounts';
import { integrationSchema } from './schemas/integrationSchema';
import { toolChangeSchema } from './schemas/toolChangeSchema';
import { toolRenewalSchema } from './schemas/toolRenewalSchema';
import { toolRetirementSchema } from './schemas/toolRetirementSchema';
import { aboutTool } from './summaries';
import {
  checkWithTool,
  toolRequestBase,
  toolReviewCriteria,
  type ToolRegistry,
} from './toolRequestBase';

function integrationType(
  base: ReturnType<typeof toolRequestBase>,
  registry: ToolRegistry,
): RequestType {
  return {
    ...base,
    id: 'integration',
    title: { en: 'Connection of a tool', fr: 'Connexion d’un outil' },
    description: {
      en: 'Have a tool exchange data with another one, or with the data platform.',
      fr: 'Faire échanger des données entre un outil et un autre, ou la plateforme de données.',
    },
    schema: integrationSchema,
    criteria: toolReviewCriteria,
    summarize: aboutTool(
      { en: 'Connection of {}', fr: 'Connexion {de}' },
      { en: 'Connection of a tool', fr: 'Connexion d’un outil' },
    ),
    validate: checkWithTool(registry, async ({ tool, values }) => {
      assertFitting('integration', tool);
      await assertPartner(registry, tool, values.with, connectionWords);
    }),
  };
}

/**
 * What happens to a tool while it is there: connections, changes, renewals, and its end.
 *
 * @param registry - reached with the identity of the engine
 * @param readers - who sees the amounts of every tool
 */
export function createLifeTypes(
  registry: ToolRegistry,
  readers: AmountReaders,
): RequestType[] {
  const base = toolRequestBase(registry, readers);
  return [
    integrationType(base, registry),
    {
      ...base,
      id: 'tool-change',
      title: { en: 'Change of a tool', fr: 'Changement d’un outil' },
      description: {
        en: 'Announce what changes in a tool, so that those whom it concerns agree.',
        fr: 'Signaler ce qui change dans un outil, pour l’accord des personnes concernées.',
      },
      schema: toolChangeSchema,
      criteria: toolReviewCriteria,
      summarize: aboutTool(
        { en: 'Change of {}', fr: 'Changement {de}' },
        { en: 'Change of a tool', fr: 'Changement d’un outil' },
      ),
      validate: checkWithTool(registry, ({ tool }) =>
        assertFitting('tool-change', tool),
      ),
    },
    {
      ...base,
      id: 'tool-renewal',
      title: { en: 'Renewal of a contract', fr: 'Reconduction d’un contrat' },
      description: {
        en: 'Decide in time whether the contract of a tool goes on.',
        fr: 'Décider à temps si le contrat d’un outil se poursuit.',
      },
      schema: toolRenewalSchema,
      oneOpenPerSubject: true,
      criteria: toolReviewCriteria,
      summarize: aboutTool(
        { en: 'Renewal of {}', fr: 'Reconduction {de}' },
        { en: 'Renewal of a contract', fr: 'Reconduction d’un contrat' },
      ),
      validate: checkWithTool(registry, ({ tool, values }) => {
        assertFitting('tool-renewal', tool);
        assertRenewalDates(values);
      }),
    },
    {
      ...base,
      id: 'tool-retirement',
      title: { en: 'Withdrawal of a tool', fr: 'Retrait d’un outil' },
      description: {
        en: 'Put a tool out of use on a day, with what comes instead.',
        fr: 'Mettre un outil hors service à une date, avec ce qui le remplace.',
      },
      schema: toolRetirementSchema,
      oneOpenPerSubject: true,
      criteria: toolReviewCriteria,
      summarize: aboutTool(
        { en: 'Withdrawal of {}', fr: 'Retrait {de}' },
        { en: 'Withdrawal of a tool', fr: 'Retrait d’un outil' },
      ),
      validate: checkWithTool(registry, async ({ tool, values, now }) => {
        assertFitting('tool-retirement', tool);
        assertRetirementDate(values, now);
        await assertPartner(
          registry,
          tool,
          values.replacement,
          replacementWords,
        );
      }),
    },
  ];
}
