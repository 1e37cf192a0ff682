import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import {
  decide,
  evolve,
  isRefusal,
} from '../../plugins/approvals-backend/src/engine';
import type {
  Command,
  CommandContext,
  Person,
  Plan,
  PlannedSlot,
  RequestState,
} from '../../plugins/approvals-backend/src/engine/types';

/** Words of a template that each request made of it replaces. */
export const PLACEHOLDERS = {
  id: '00000000-0000-4000-8000-00000000cafe',
  number: 'DEM-TEMPLATE',
  requester: 'template-requester',
  owner: 'template-owner',
  tool: 'template-tool',
  security: 'template-security-officer',
} as const;

/** The day of all instants in a template. */
export const TEMPLATE_TIME = Date.UTC(2026, 0, 5, 9);

export const endings = [
  'draft',
  'open',
  'approved',
  'rejected',
  'changes_requested',
  'withdrawn',
] as const;
export type Ending = (typeof endings)[number];
export type RequestKind = 'tool-access' | 'tool-validation';

const HOUR_MILLISECONDS = 3_600_000;
const OWNER = `group:default/${PLACEHOLDERS.owner}`;
const REQUESTER = `user:default/${PLACEHOLDERS.requester}`;
const REVIEW_GROUPS = [
  'architecture',
  'security',
  'privacy',
  'accessibility',
  'finance',
];

const CONFIGURATION = path.resolve(__dirname, '..', '..', 'app-config.yaml');
/** Read once, because a plan is made for each command. */
const { approvals } = parse(readFileSync(CONFIGURATION, 'utf8'));

function definitionOf(kind: RequestKind) {
  return approvals.policies.find(({ type }: { type: string }) => type === kind);
}

function slot(id: string, reviewers: string[], slaHours: number): PlannedSlot {
  return {
    id,
    title: { en: `Review: ${id}`, fr: `Avis : ${id}` },
    criterion: id,
    applies: true,
    reviewers,
    fallback: [],
    usedFallback: false,
    unassigned: false,
    slaHours,
  };
}

function planOf(kind: RequestKind): Plan {
  const definition = definitionOf(kind);
  const stage = (id: string, slots: PlannedSlot[]) => ({
    id,
    title: { en: id, fr: id },
    rule: { kind: 'all' as const },
    applies: true,
    slots,
  });
  const shared = {
    policy: { id: kind, revision: 'a'.repeat(64), definition },
    allowSamePersonInSeveralSlots: false,
  };
  return kind === 'tool-access'
    ? {
        ...shared,
        stages: [stage('owner', [slot('owner', [OWNER], 16)])],
        fulfilment: { fulfillers: [OWNER], grant: true },
      }
    : {
        ...shared,
        stages: [
          stage(
            'reviews',
            REVIEW_GROUPS.map(id => slot(id, [`group:default/${id}`], 40)),
          ),
          stage('decision', [
            slot('decision', ['group:default/dsi-admins'], 16),
          ]),
        ],
      };
}

/** All that a command of a person needs. */
export function contextOf(
  kind: RequestKind,
  person: Person,
  now: number,
): CommandContext {
  const inHours = (hours: number) =>
    new Date(now + hours * HOUR_MILLISECONDS).toISOString();
  return {
    now: inHours(0),
    actor: { kind: 'person', ...person },
    admins: ['group:default/dsi-admins'],
    subject: {
      ref: `component:default/${PLACEHOLDERS.tool}`,
      title: PLACEHOLDERS.tool,
      revision: 1,
      owner: OWNER,
      data: { personal: true, status: 'active', annualCost: 12_000 },
    },
    plan: planOf(kind),
    calendar: { dueAt: inHours, workingDay: at => at.slice(0, 10) },
  };
}

/** The command that files and submits a request, by {@link requester}. */
export function createCommand(
  kind: RequestKind,
  { id, submit = true }: { id: string; submit?: boolean },
): Extract<Command, { type: 'create' }> {
  return {
    type: 'create',
    id,
    number: PLACEHOLDERS.number,
    requestType: kind,
    title: {
      en: `${PLACEHOLDERS.tool}: access for a campaign`,
      fr: `${PLACEHOLDERS.tool} : un accès pour une campagne`,
    },
    values: {
      reason: 'We prepare the campaign of the spring and need the segments.',
      role: 'editor',
    },
    subjectRef: `component:default/${PLACEHOLDERS.tool}`,
    submit,
  };
}

export const requester: Person = { ref: REQUESTER, groups: [], isAdmin: false };

/** Plays one request with the engine, an hour per command. */
class Player {
  #state: RequestState | undefined;
  #hours = 0;
  readonly #kind: RequestKind;

  constructor(kind: RequestKind) {
    this.#kind = kind;
  }

  get state(): RequestState {
    if (!this.#state) {
      throw new Error('Nothing was filed');
    }
    return this.#state;
  }

  run(person: Person, command: Command): void {
    this.#hours += 1;
    const now = TEMPLATE_TIME + this.#hours * HOUR_MILLISECONDS;
    const context = contextOf(this.#kind, person, now);
    const events = decide(this.#state, command, context);
    if (isRefusal(events)) {
      throw new Error(`${command.type}: ${events.message}`);
    }
    this.#state = events.reduce<RequestState | undefined>(evolve, this.#state);
  }
}

/** Somebody of the group that holds a slot. */
export function reviewerOf(ref: string): Person {
  const name =
    ref === 'group:default/security'
      ? PLACEHOLDERS.security
      : `${ref.split('/')[1]}-member`;
  return { ref: `user:default/${name}`, groups: [ref], isAdmin: false };
}

const verdicts = {
  approved: 'approve',
  rejected: 'reject',
  changes_requested: 'request_changes',
} as const;

/** A request that the engine brought to an end of some kind, in words that {@link PLACEHOLDERS} names. */
export function playTemplate(kind: RequestKind, ending: Ending): RequestState {
  const player = new Player(kind);
  player.run(
    requester,
    createCommand(kind, { id: PLACEHOLDERS.id, submit: ending !== 'draft' }),
  );
  if (ending === 'withdrawn') {
    player.run(requester, { type: 'withdraw' });
  }
  const verdict =
    ending in verdicts ? verdicts[ending as 'approved'] : undefined;
  while (verdict && player.state.status === 'in_review') {
    const review = player.state.stages
      .flatMap(({ reviews }) => reviews)
      .find(({ status }) => status === 'open');
    if (!review) {
      throw new Error('A request under review has no open slot');
    }
    player.run(reviewerOf(review.reviewers[0]), {
      type: 'decide',
      reviewId: review.id,
      verdict,
      revision: player.state.revision,
      comment: 'Seen with the team.',
    });
  }
  return player.state;
}
