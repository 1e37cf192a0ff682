import { missingInDecision, toolAfterTriage } from './shadowRules';

const brevo = 'component:default/brevo';

it.each([
  [{ outcome: 'referenced' }, []],
  [{ outcome: 'known' }, []],
  [{ outcome: 'not_a_tool' }, []],
  [{ outcome: 'replaced' }, ['substitute']],
  [{ outcome: 'replaced', substitute: brevo }, []],
  [{ outcome: 'replaced', substitute: brevo, stopBy: '2027-01-01' }, []],
  [{ outcome: 'stopped' }, ['comment', 'stopBy']],
  [{ outcome: 'stopped', comment: ' ', stopBy: '2027-01-01' }, ['comment']],
  [{ outcome: 'stopped', comment: 'Data leak', stopBy: '2027-01-01' }, []],
  [{ outcome: 'referenced', substitute: brevo }, ['substitute']],
  [{ outcome: 'known', stopBy: '2027-01-01' }, ['stopBy']],
  [{ outcome: 'referenced', category: 'crm' }, []],
  [{ outcome: 'known', category: 'crm' }, ['category']],
] as const)('the decision %j lacks %j', (decision, fields) => {
  const missing = missingInDecision(decision);
  expect(missing.map(text => text.split(/[: ]/)[0])).toEqual(fields);
});

it.each([
  ['referenced', 'detected', 'reference'],
  ['known', 'detected', 'reference'],
  ['replaced', 'detected', 'refuse'],
  ['stopped', 'detected', 'refuse'],
  ['not_a_tool', 'detected', 'retire'],
  ['stopped', 'approved', 'keep'],
  ['replaced', 'referenced', 'keep'],
  ['not_a_tool', 'refused', 'keep'],
] as const)('%s leaves a tool that is %s: %s', (outcome, status, after) => {
  expect(toolAfterTriage(outcome, status)).toBe(after);
});
