import { ConflictError } from '@backstage/errors';
import { withCode } from '@passerelle/plugin-approvals-node';
import {
  toolNameOf,
  type MartechServiceApi,
  type ToolSubject,
} from '@passerelle/plugin-martech-common';
import type { JsonValue } from '@backstage/types';
import { refuse } from '../refuse';

/**
 * A tool is listed once: one that was found in use can be, one of the catalogue is already.
 *
 * @param subject - the tool that was found in use, when the request is about one
 * @param title - how the requester calls the tool
 * @throws ConflictError that names the tool that is there already
 */
export async function assertNew(
  registry: Pick<MartechServiceApi, 'getSubject'>,
  subject: ToolSubject | undefined,
  title: JsonValue | undefined,
): Promise<void> {
  if (subject) {
    if (subject.status !== 'detected') {
      throw refuse(subject, 'listed-already', {
        en: 'is in the catalogue already: its page says what can be asked for.',
        fr: 'est déjà au catalogue\u00a0: sa page dit ce qui peut être demandé.',
      });
    }
    return;
  }
  if (typeof title !== 'string') return;
  const ref = `component:default/${toolNameOf(title)}`;
  const known = await registry.getSubject(ref);
  if (known) {
    const { en, fr } = known.title;
    throw withCode(
      new ConflictError(
        `${en} (${ref}) is in the catalogue already: see /catalog/default/component/${toolNameOf(
          title,
        )}`,
      ),
      'listed-already',
      { tool: ref },
      {
        en: `${en} is in the catalogue already: look for it there and ask for what you need on its page.`,
        fr: `${fr} est déjà au catalogue\u00a0: retrouvez-le dans les outils et demandez ce qu’il vous faut sur sa page.`,
      },
    );
  }
}
