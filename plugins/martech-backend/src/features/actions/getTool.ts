import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ToolService } from '../../services/ToolService';
import { personOf } from './personOf';
import { tool, toolRef, tools as toolList } from './schemas';

/** `get-tool`: the sheet and the passport of a tool, and what to use instead. */
export function registerGetTool(
  registry: ActionsRegistryService,
  { auth, tools }: { auth: AuthService; tools: ToolService },
): void {
  registry.register({
    name: 'get-tool',
    title: 'Get a tool',
    description:
      'Shows a tool of the company: what it does, who owns it, whether it may be used and under which conditions, what it is connected to, and which tools can take its place. Costs are shown to those who may see them; others see a band.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z => z.object({ ref: toolRef(z) }).strict(),
      output: z => z.object({ tool: tool(z), alternatives: toolList(z) }),
    },
    action: async ({ input, credentials }) => {
      const person = personOf(auth, credentials);
      const found = await tools.get(person, input.ref);
      const { items } = await tools.alternatives(person, input.ref);
      return { output: { tool: found, alternatives: items } };
    },
  });
}
