import type { ToolSubject } from '@passerelle/plugin-martech-common';
import type { JsonObject } from '@backstage/types';
import { refuse } from '../refuse';

/**
 * Whoever was shown the conditions of use of a tool and did not accept them gets no access. Who files without being asked
 * (a program) is shown them before the access is opened: docs/adr/0014.
 *
 * @throws ConflictError that says the conditions
 */
export function assertAcknowledged(
  tool: ToolSubject,
  values: JsonObject,
): void {
  const { conditions } = tool;
  if (conditions.length === 0 || values.acknowledgedConditions !== false) {
    return;
  }
  throw refuse(
    tool,
    'conditions-not-acknowledged',
    {
      en: `may be used under conditions that you have not accepted: ${conditions.join(
        ' ',
      )} Accept them, or choose another tool.`,
      fr: `est utilisable sous des conditions que vous n’avez pas acceptées\u00a0: ${conditions.join(
        ' ',
      )} Acceptez-les, ou choisissez un autre outil.`,
    },
    { conditions },
  );
}
