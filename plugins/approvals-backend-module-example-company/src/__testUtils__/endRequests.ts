import type { SeedCommand } from '@passerelle/plugin-approvals-node';
import type { ToolFacts } from './entities';

/** How a request of the story ends under the policies of the example company. */
export type RequestEnd = {
  type: string;
  status:
    | 'draft'
    | 'in_review'
    | 'changes_requested'
    | 'approved'
    | 'rejected'
    | 'withdrawn';
  submittedAt?: string;
  conditions: string[];
  fulfilment?: 'pending' | 'done' | 'failed';
  /** Slots to decide, stage by stage. */
  open: string[][];
  /** Decisions that the engine would refuse. */
  mistakes: string[];
};

type Decision = Extract<SeedCommand, { do: 'decide' }>;

type Creation = Extract<SeedCommand, { do: 'create' }>;

/** Slots that are asked under a condition. */
const when = (condition: unknown, slot: string): string[] =>
  condition ? [slot] : [];

/** Types whose approval somebody carries out. */
const carriedOut = [
  'tool-access',
  'tool-change',
  'tool-retirement',
  'integration',
];

function validationStages(tool: ToolFacts | undefined): string[][] {
  const reviews = ['architecture', 'security', 'privacy', 'accessibility'];
  return [
    [...reviews, ...when((tool?.annualCost ?? 0) > 0, 'finance')],
    ['decision', ...when(tool?.isHighRisk, 'decision.committee')],
  ];
}

function stagesOf(
  { type, values }: Creation,
  tool: ToolFacts | undefined,
): string[][] {
  const cost = tool?.annualCost ?? 0;
  switch (type) {
    case 'tool-access':
      return [['owner']];
    case 'tool-validation':
      return validationStages(tool);
    case 'tool-reference':
      return [['listing.need', 'listing.catalogue']];
    case 'tool-pilot':
      return [
        [
          'frame.owner',
          'security',
          ...when(values.realData, 'privacy'),
          ...when(cost > 5_000, 'finance'),
        ],
        ['decision'],
      ];
    case 'tool-change':
      return [['agreement.owner', ...when(values.area === 'data', 'privacy')]];
    case 'tool-renewal':
      return [
        ['business.owner', 'finance'],
        ['decision.budget', ...when(cost >= 40_000, 'decision.decision')],
      ];
    case 'tool-retirement':
      return [
        [
          'consequences.owner',
          'architecture',
          ...when(tool?.isPersonal, 'privacy'),
        ],
        ['decision'],
      ];
    case 'integration':
      return [
        [
          'agreement.owner',
          'agreement.partner',
          'architecture',
          ...when(values.personalData, 'privacy'),
        ],
      ];
    case 'advice':
      return [['answer']];
    case 'shadow-it-declaration':
      return [['triage']];
    default:
      throw new Error(`The story asks for ${type}, which has no policy here`);
  }
}

function decide(end: RequestEnd, command: Decision): void {
  const { key, as, review, verdict } = command;
  if (end.status !== 'in_review' || !end.open[0]?.includes(review)) {
    end.mistakes.push(`${key}: ${as} decides ${review}, which is not open`);
    return;
  }
  if (verdict === 'recuse') return;
  if (verdict === 'reject') {
    end.status = 'rejected';
    return;
  }
  if (verdict === 'request_changes') {
    end.status = 'changes_requested';
    return;
  }
  end.conditions.push(...(command.conditions ?? []));
  const left = end.open[0].filter(slot => slot !== review);
  end.open = left.length > 0 ? [left, ...end.open.slice(1)] : end.open.slice(1);
  if (end.open.length === 0) {
    end.status = 'approved';
    if (carriedOut.includes(end.type)) end.fulfilment = 'pending';
  }
}

function apply(end: RequestEnd, command: SeedCommand): void {
  switch (command.do) {
    case 'decide':
      decide(end, command);
      break;
    case 'submit':
      end.status = 'in_review';
      end.submittedAt ??= command.at;
      break;
    case 'withdraw':
      end.status = 'withdrawn';
      break;
    case 'fulfil':
      if (end.fulfilment !== 'pending') {
        end.mistakes.push(`${command.key}: nothing to fulfil`);
      }
      end.fulfilment = command.status;
      break;
    case 'update':
      if (end.status !== 'changes_requested') {
        end.mistakes.push(`${command.key}: edited while ${end.status}`);
      }
      break;
    default:
  }
}

/**
 * Follows the story through the default policies, to know where each request stands at the end.
 *
 * @param tools - by ref: cost and owner decide on the path.
 */
export function endRequests(
  story: SeedCommand[],
  tools: Map<string, ToolFacts>,
): Map<string, RequestEnd> {
  const ends = new Map<string, RequestEnd>();
  for (const command of story) {
    if (command.do === 'create') {
      ends.set(command.key, {
        type: command.type,
        status: command.draft ? 'draft' : 'in_review',
        submittedAt: command.draft ? undefined : command.at,
        conditions: [],
        open: stagesOf(command, tools.get(command.subjectRef ?? '')),
        mistakes: [],
      });
      continue;
    }
    const end = ends.get(command.key);
    if (end) apply(end, command);
  }
  return ends;
}
