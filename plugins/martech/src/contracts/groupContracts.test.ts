import type { Contract } from '@passerelle/plugin-martech-common';
import { groupContracts } from './groupContracts';

const contract = (
  actBy: string,
  state: Contract['state'] = 'upcoming',
): Contract => ({
  toolRef: `component:default/${actBy}-${state}`,
  title: { en: 'A', fr: 'A' },
  owners: { business: 'group:default/crm-team' },
  contractEnd: actBy,
  autoRenewal: false,
  deadline: actBy,
  isNotice: false,
  actBy,
  state,
});

it('shows what is late first, then month by month, and no past that is done with', () => {
  const groups = groupContracts(
    [
      contract('2026-10-01', 'decided'),
      contract('2026-11-02', 'late'),
      contract('2026-11-20', 'late'),
      contract('2026-11-27', 'waiting'),
      contract('2026-11-30', 'decided'),
      contract('2027-01-04'),
    ],
    '2026-11-22',
  );
  expect(
    groups.map(({ id, contracts }) => [
      id,
      contracts.map(({ actBy }) => actBy),
    ]),
  ).toEqual([
    ['late', ['2026-11-02', '2026-11-20']],
    ['2026-11', ['2026-11-27', '2026-11-30']],
    ['2027-01', ['2027-01-04']],
  ]);
});
