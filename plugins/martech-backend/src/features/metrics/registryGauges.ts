import { toolStatuses } from '@passerelle/plugin-martech-common';
import type { Figures } from './FigureStore';

/** A value to tell, with its label. */
type Told = { value: number; status?: string };

/** A gauge, and what it reads of the figures. */
export type RegistryGauge = {
  name: string;
  description: string;
  unit?: string;
  read(figures: Figures): Told[];
};

/** Every gauge that comes from the database. */
export const registryGauges: readonly RegistryGauge[] = [
  {
    name: 'martech.tools',
    description: 'Tools, by status',
    read: ({ tools }) =>
      toolStatuses.map(status => ({
        status,
        value: tools.find(known => known.status === status)?.count ?? 0,
      })),
  },
  {
    name: 'martech.outbox.waiting',
    description: 'Messages to owners that wait to be sent',
    read: ({ outbox }) => [{ value: outbox.waiting }],
  },
  {
    name: 'martech.outbox.dead',
    description: 'Messages to owners that failed for good',
    read: ({ outbox }) => [{ value: outbox.dead }],
  },
  {
    name: 'martech.outbox.oldest_age',
    description: 'How late the oldest waiting message is',
    unit: 's',
    read: ({ outbox }) => [{ value: outbox.oldestSeconds }],
  },
];

/** Only where tools are watched: else nothing is late. */
export const monitorLag: RegistryGauge = {
  name: 'martech.monitor.lag',
  description: 'How late the look at a tool is that is due longest',
  unit: 's',
  read: ({ monitorLagSeconds }) => [{ value: monitorLagSeconds }],
};
