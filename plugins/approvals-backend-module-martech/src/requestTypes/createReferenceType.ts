import type { RequestType } from '@passerelle/plugin-approvals-node';
import { assertNew } from './checks/assertNew';
import type { AmountReaders } from './restrictedAmounts';
import { toolReferenceSchema } from './schemas/toolReferenceSchema';
import { summarizeReference } from './summaries';
import { toolRequestBase, type ToolRegistry } from './toolRequestBase';

/**
 * A tool that the catalogue does not have; or one that was found in use, which is then the subject.
 *
 * @param registry - reached with the identity of the engine
 * @param readers - who sees the amounts of every tool
 */
export function createReferenceType(
  registry: ToolRegistry,
  readers: AmountReaders,
): RequestType {
  return {
    ...toolRequestBase(registry, readers),
    id: 'tool-reference',
    title: { en: 'Listing of a tool', fr: 'Référencement d’un outil' },
    description: {
      en: 'Have a tool that is not in the catalogue listed.',
      fr: 'Faire entrer au catalogue un outil qui n’y figure pas.',
    },
    schema: toolReferenceSchema,
    subject: 'optional',
    summarize: summarizeReference,
    validate: async ({ subject, values }) => {
      const tool = subject && (await registry.getSubject(subject.ref));
      await assertNew(registry, tool, values.title);
    },
  };
}
