import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { MapService } from '../map/MapService';
import { personOf } from './personOf';
import { toolRef, tools as toolList } from './schemas';

const MAX_COMPARED = 4;

/** `compare-tools`: some tools beside each other. */
export function registerCompareTools(
  registry: ActionsRegistryService,
  { auth, map }: { auth: AuthService; map: MapService },
): void {
  registry.register({
    name: 'compare-tools',
    title: 'Compare tools',
    description:
      'Shows two to four tools of the company beside each other, with the same fields in the order that was asked for. Costs are shown to those who may see them; others see a band.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z
          .object({ refs: z.array(toolRef(z)).min(2).max(MAX_COMPARED) })
          .strict(),
      output: z => z.object({ items: toolList(z) }),
    },
    action: async ({ input, credentials }) => ({
      output: await map.compare(personOf(auth, credentials), input.refs),
    }),
  });
}
