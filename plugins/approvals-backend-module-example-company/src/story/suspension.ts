import type {
  EntityRef,
  SeededSuspension,
} from '@passerelle/plugin-martech-common';
import { StoryClock } from './StoryClock';

/** The tool that is suspended while people of the example company look at the portal. */
export type ToldSuspension = { tool: EntityRef; told: SeededSuspension };

/**
 * The security officer suspended one tool some days ago, in the middle of an afternoon.
 *
 * @param now - the present.
 */
export function buildSuspension(now: Date): ToldSuspension {
  return {
    tool: 'component:default/livestorm',
    told: {
      at: StoryClock.create(now).instantOf('D-4 15:20'),
      by: 'user:default/security-officer',
      reason:
        'Une liste d’inscrits a été exportée vers une adresse personnelle. L’outil est suspendu le temps de revoir les droits d’export ; réouverture prévue après relecture des comptes.',
      seeded: true,
    },
  };
}
