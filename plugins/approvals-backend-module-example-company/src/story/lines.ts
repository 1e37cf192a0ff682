import type { JsonObject } from '@backstage/types';
import type { SeedCommand } from '@passerelle/plugin-approvals-node';
import type { Moment } from './StoryClock';

type Untold<Command> = Command extends SeedCommand
  ? Omit<Command, 'at' | 'key'>
  : never;

/** One thing that somebody does in a request. */
export type Line = {
  when: Moment;
  command: Untold<SeedCommand>;
  /** A grant ends so many days from today. */
  grantDays?: number;
  /** With a refusal: the tools to use, with their titles. */
  instead?: Record<string, string>;
};

/** The life of one request. */
export type Tale = { key: string; lines: Line[] };

/** The people of `catalog-info/org/people.yaml` who appear in the story. */
export type PersonName =
  | 'marketer'
  | 'marketing-manager'
  | 'tool-owner'
  | 'tool-owner-deputy'
  | 'brand-manager'
  | 'content-editor'
  | 'engineer'
  | 'data-engineer'
  | 'architect'
  | 'architecture-deputy'
  | 'security-officer'
  | 'security-deputy'
  | 'dpo'
  | 'privacy-deputy'
  | 'finance-controller'
  | 'finance-deputy'
  | 'accessibility-lead'
  | 'accessibility-deputy'
  | 'dsi-admin';

/** A slot of the policies, by criterion, by stage, or by both. */
export type Slot =
  | 'architecture'
  | 'security'
  | 'privacy'
  | 'accessibility'
  | 'finance'
  | 'decision'
  | 'owner'
  | 'answer'
  | `${string}.${string}`;

const person = (name: PersonName) => `user:default/${name}`;

/** A tool by its ref, or by its name when it is a component. */
export function toolRef(tool: string): string {
  return tool.includes(':') ? tool : `component:default/${tool}`;
}

function asks(
  type: string,
  when: Moment,
  as: PersonName,
  tool: string | undefined,
  values: JsonObject,
  draft = false,
): Line {
  return {
    when,
    command: {
      do: 'create',
      as: person(as),
      type,
      ...(tool && { subjectRef: toolRef(tool) }),
      values,
      ...(draft && { draft }),
    },
  };
}

/** Tells the life of a request to validate a tool; `draft` when it is not submitted. */
export function validation(
  tool: string,
  as: PersonName,
  when: Moment,
  values: JsonObject,
  lines: Line[],
  options: { draft?: boolean } = {},
): Tale {
  return {
    key: `validation of ${tool}`,
    lines: [
      asks('tool-validation', when, as, tool, values, options.draft ?? false),
      ...lines,
    ],
  };
}

/** Tells the life of a request for access to a tool. */
export function access(
  tool: string,
  as: PersonName,
  when: Moment,
  values: JsonObject,
  lines: Line[],
): Tale {
  return {
    key: `access of ${as} to ${tool}`,
    lines: [asks('tool-access', when, as, tool, values), ...lines],
  };
}

/** What people ask about a tool besides its validation and access to it. */
export type LifeType =
  | 'tool-pilot'
  | 'tool-change'
  | 'tool-renewal'
  | 'tool-retirement'
  | 'integration';

/** Tells the life of a request about a tool. Days in the values are written `day-7` or `day+30`, from today. */
export function about(
  type: LifeType,
  tool: string,
  as: PersonName,
  when: Moment,
  values: JsonObject,
  lines: Line[] = [],
): Tale {
  return {
    key: `${type} of ${tool}`,
    lines: [asks(type, when, as, tool, values), ...lines],
  };
}

/** Tells the life of a request about no tool of the catalogue. */
export function wish(
  type: 'tool-reference' | 'advice' | 'shadow-it-declaration',
  what: string,
  as: PersonName,
  when: Moment,
  values: JsonObject,
  lines: Line[] = [],
): Tale {
  return {
    key: `${type} of ${what}`,
    lines: [asks(type, when, as, undefined, values), ...lines],
  };
}

/** A reviewer says yes. */
export function approves(
  when: Moment,
  as: PersonName,
  review: Slot,
  comment?: string,
): Line {
  return {
    when,
    command: {
      do: 'decide',
      as: person(as),
      review,
      verdict: 'approve',
      ...(comment && { comment }),
    },
  };
}

/** A reviewer says yes, under conditions. */
export function approvesIf(
  when: Moment,
  as: PersonName,
  review: Slot,
  comment: string,
  conditions: string[],
): Line {
  return {
    when,
    command: {
      do: 'decide',
      as: person(as),
      review,
      verdict: 'approve_with_conditions',
      comment,
      conditions,
    },
  };
}

/** A reviewer says no, and which tools to use instead. */
export function rejects(
  when: Moment,
  as: PersonName,
  review: Slot,
  comment: string,
  instead: Record<string, string> = {},
): Line {
  return {
    when,
    command: {
      do: 'decide',
      as: person(as),
      review,
      verdict: 'reject',
      comment,
    },
    instead,
  };
}

/** A reviewer sends the request back, or steps aside. */
export function answers(
  when: Moment,
  as: PersonName,
  review: Slot,
  verdict: 'request_changes' | 'recuse',
  comment: string,
): Line {
  return {
    when,
    command: { do: 'decide', as: person(as), review, verdict, comment },
  };
}

/** Somebody comments. */
export function writes(when: Moment, as: PersonName, body: string): Line {
  return { when, command: { do: 'comment', as: person(as), body } };
}

/** The requester corrects what they filed. */
export function corrects(
  when: Moment,
  as: PersonName,
  values: JsonObject,
): Line {
  return { when, command: { do: 'update', as: person(as), values } };
}

/** The requester submits again, or withdraws. */
export function sends(
  when: Moment,
  as: PersonName,
  what: 'submit' | 'withdraw',
  comment: string,
): Line {
  return { when, command: { do: what, as: person(as), comment } };
}

/** The owner opens the access, for a while or for good, or says that it cannot be done. */
export function fulfils(
  when: Moment,
  as: PersonName,
  status: 'done' | 'failed',
  comment: string,
  grantDays?: number,
): Line {
  return {
    when,
    command: { do: 'fulfil', as: person(as), status, comment },
    ...(grantDays && { grantDays }),
  };
}
