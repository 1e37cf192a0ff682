import type {
  EntityRef,
  HealthIncident,
  HealthObservation,
  HealthProblem,
  HealthState,
} from '@passerelle/plugin-martech-common';

/** What a status page said, with the tag by which it says that nothing changed. */
export type PageReading = {
  etag?: string;
  indicator: Extract<HealthObservation, { kind: 'status_page' }>['indicator'];
  incidents: HealthIncident[];
};

/** A tool with an address to ask. */
export type WatchedTool = {
  ref: EntityRef;
  source: 'status_page' | 'health_url';
  url: string;
  state: HealthState;
  since?: string;
  checkedAt?: string;
  /** Looks in a row that went wrong. */
  failures: number;
  /** Looks in a row that saw this state. */
  streak: number;
  /** What the owners heard last. */
  told: 'up' | 'down';
  problem?: HealthProblem;
  reading?: PageReading;
};

/** What one call told. */
export type Look = {
  observation: HealthObservation;
  problem?: HealthProblem;
  reading?: PageReading;
};
