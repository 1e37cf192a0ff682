import { ConflictError } from '@backstage/errors';
import type { ShadowDecision } from '@passerelle/plugin-martech-common';
import { stateOf } from '../../__testUtils__/startFinder';
import { readDeclaration } from '../../domain/ToolDeclaration';
import type { ToolState } from '../../domain/ToolState';
import { toolEntity } from '../../testing';
import type { PortalTools } from '../registration/PortalTools';
import type { Finding } from './Finding';
import { ShadowTools } from './ShadowTools';

const finding: Finding = {
  id: 'finding-1',
  name: 'CapCut',
  source: 'declaration',
  state: 'in_triage',
  toolRef: 'component:default/brevo',
  foundAt: '2026-03-01T09:00:00.000Z',
};
const decision: ShadowDecision = {
  outcome: 'referenced',
  category: 'seo',
  by: 'user:default/dsi-admin',
  at: '2026-03-02T09:00:00.000Z',
};

/** A tool whose summary somebody changes whenever it is about to be written, so many times. */
function startTools(changes: number) {
  const declared = readDeclaration(toolEntity('brevo', {}));
  if (!declared || 'errors' in declared) throw new Error('no declaration');
  let tool: ToolState = stateOf(declared, { status: 'detected' });
  let left = changes;
  const update = jest.fn<Promise<ToolState>, Parameters<PortalTools['update']>>(
    async (_ref, _sheet, { expectedRevision }) => {
      if (left > 0) {
        left -= 1;
        const { declaration, sheetRevision } = tool;
        const summary = { en: `Change ${left}`, fr: `Changement ${left}` };
        const sheet = { ...declaration.sheet, summary };
        tool = {
          ...tool,
          declaration: { ...declaration, sheet },
          sheetRevision: sheetRevision + 1,
        };
      }
      if (expectedRevision !== tool.sheetRevision) {
        throw new ConflictError('read it again');
      }
      return tool;
    },
  );
  const tools = ShadowTools.create({
    store: { find: async () => tool },
    likeness: { findLikeEach: async () => [] },
    portalTools: { create: jest.fn(), update },
    registry: { recordOutcome: jest.fn() },
  });
  return { tools, update };
}

describe('a tool that follows what was decided of it', () => {
  it('keeps what somebody else writes into its sheet meanwhile', async () => {
    const { tools, update } = startTools(1);
    await tools.follow(finding, decision);
    expect(update).toHaveBeenCalledTimes(2);
    const [, sheet] = update.mock.lastCall ?? [];
    expect(sheet).toMatchObject({
      category: 'seo',
      summary: { en: 'Change 0', fr: 'Changement 0' },
    });
  });

  it('gives up when its sheet keeps changing', async () => {
    const { tools, update } = startTools(Infinity);
    await expect(tools.follow(finding, decision)).rejects.toThrow(
      'read it again',
    );
    expect(update).toHaveBeenCalledTimes(3);
  });

  it('does not try again after another error', async () => {
    const { tools, update } = startTools(0);
    update.mockRejectedValue(new Error('the database is gone'));
    await expect(tools.follow(finding, decision)).rejects.toThrow('gone');
    expect(update).toHaveBeenCalledTimes(1);
  });
});
