import { expect, test } from '@playwright/test';
import { startAndWaitForEnd } from '../support/refusedStart';
import { trailFile } from '../support/trailCopy';

/** Most of it goes into loading the sources on a machine that does much else. */
const PATIENCE_MILLISECONDS = 100_000;

const policyWith = (condition: string) => `approvals:
  policies:
    - type: tool-access
      stages:
        - id: owner
          title: { en: Owner, fr: Responsable }
          slots:
            - id: owner
              title: { en: Owner, fr: Responsable }
              reviewers: [subject.owner]
              when: ${JSON.stringify(condition)}
`;
const place = 'approvals.policies[0].stages[0].slots[0].when';

test.describe('the portal does not start', () => {
  test.skip(!trailFile(), 'Once is enough: no database is asked before');

  for (const [what, condition, detail] of [
    ['does not parse', 'subject.finance.annualCost >', ''],
    ['names an unknown field', 'subject.finance.anualCost > 5000', 'anualCost'],
  ]) {
    test(`with a policy whose condition ${what}`, async () => {
      const { code, said } = await startAndWaitForEnd({
        overlay: policyWith(condition),
        patience: PATIENCE_MILLISECONDS,
      });

      expect(code, said.slice(-2_000)).toBeGreaterThan(0);
      expect(said).toContain(place);
      expect(said).toContain(detail);
    });
  }

  test('in production while anybody may sign in as anybody', async () => {
    const { code, said } = await startAndWaitForEnd({
      env: { NODE_ENV: 'production' },
      overlay: `backend:
  auth: { keys: [{ secret: only-for-this-test }] }
passerelle: { exampleCompany: false }
`,
      patience: PATIENCE_MILLISECONDS,
    });

    expect(code, said.slice(-2_000)).toBeGreaterThan(0);
    expect(said).toContain('auth.providers.personas');
    expect(said).toContain('NODE_ENV is production');
  });
});
