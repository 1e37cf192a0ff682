import type {
  RequestSubject,
  RequestType,
} from '@passerelle/plugin-approvals-node';
import {
  SHADOW_REQUEST_TYPE,
  type EntityRef,
  type MartechServiceApi,
} from '@passerelle/plugin-martech-common';
import { toRequestSubject } from '../../subject/toRequestSubject';
import { restrictedAmounts, type AmountReaders } from '../restrictedAmounts';
import { sheetFieldLabels } from '../sheetFieldLabels';
import { sheetValueLabels } from '../sheetValueLabels';
import { shadowDeclarationSchema } from './shadowDeclarationSchema';

/**
 * People tell of a tool that they use. A tool of the catalogue that they recognise is the subject; else there is none,
 * and the registry gets a new one.
 *
 * @param registry - reached with the identity of the engine
 * @param readers - who sees the amounts of every tool
 */
export function createShadowType(
  registry: Pick<MartechServiceApi, 'getSubject'>,
  readers: AmountReaders,
): RequestType {
  return {
    id: SHADOW_REQUEST_TYPE,
    title: {
      en: 'A tool that you use already',
      fr: 'Un outil que vous utilisez déjà',
    },
    description: {
      en: 'Tell us about a tool that is not in the catalogue. Two minutes, no blame.',
      fr: 'Signaler un outil absent du catalogue. Deux minutes, sans reproche.',
    },
    schema: shadowDeclarationSchema,
    subject: 'optional',
    fieldLabels: sheetFieldLabels,
    valueLabels: sheetValueLabels,
    restricted: restrictedAmounts(readers),
    summarize: ({ values }) => ({
      en: `${values.tool}, in use already`,
      fr: `${values.tool}, déjà utilisé`,
    }),
    loadSubject: async (
      ref: EntityRef,
    ): Promise<RequestSubject | undefined> => {
      const tool = await registry.getSubject(ref);
      return tool && toRequestSubject(tool);
    },
  };
}
