import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { toolStatuses, toolTypes } from '@passerelle/plugin-martech-common';
import type { ToolService } from '../../services/ToolService';
import { personOf } from './personOf';
import { tools as toolList } from './schemas';

const MAX_FOUND = 50;
const USUALLY_FOUND = 10;
const MAX_NEED = 500;

/** `find-tools`: the finder. */
export function registerFindTools(
  registry: ActionsRegistryService,
  { auth, tools }: { auth: AuthService; tools: ToolService },
): void {
  registry.register({
    name: 'find-tools',
    title: 'Find tools',
    description:
      'Finds the marketing tools of the company that answer a need, in French or English, best first: "envoyer des SMS", "works with Salesforce", "alternative to Hotjar". Without a need, lists tools by title.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z
          .object({
            need: z
              .string()
              .max(MAX_NEED)
              .optional()
              .describe('What the tool should do, in plain words'),
            status: z
              .array(z.enum(toolStatuses))
              .optional()
              .describe('Any of these; approved ones may be used at once'),
            type: z.array(z.enum(toolTypes)).optional(),
            limit: z.number().int().min(1).max(MAX_FOUND).optional(),
          })
          .strict(),
      output: z => z.object({ items: toolList(z), totalItems: z.number() }),
    },
    action: async ({ input, credentials }) => {
      const { need, limit = USUALLY_FOUND, ...filters } = input;
      const found = await tools.list(personOf(auth, credentials), {
        q: need?.replaceAll('\u0000', ' '),
        filters,
        facets: [],
        limit,
      });
      return { output: { items: found.items, totalItems: found.totalItems } };
    },
  });
}
