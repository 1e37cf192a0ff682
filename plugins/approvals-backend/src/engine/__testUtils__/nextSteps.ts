import type { Verdict } from '@passerelle/plugin-approvals-common';
import { requester, type PlainStep } from './deeds';
import type { Game } from './Game';
import { personNames } from './people';

const decide = (slot: number, verdict: Verdict) => ({
  do: 'decide' as const,
  who: 'a1',
  slot,
  verdict,
  revisionOff: 0,
  willing: true,
});
const wait = (hours: number): PlainStep => ({ do: 'wait', hours });

/** What people would do next with a request as it stands, each with what goes with it: sequences of these get far. */
export function nextSteps({ model }: Game, draw: number): PlainStep[][] {
  const slot = draw % 5;
  const someone = { who: 'a1', willing: true };
  switch (model.status) {
    case 'draft':
      return [
        [{ do: 'submit', who: requester }],
        [{ do: 'edit', field: 'a', value: slot }],
      ];
    case 'in_review':
      return [
        [decide(slot, 'approve')],
        [decide(slot, 'approve')],
        [decide(slot, 'approve')],
        [decide(slot, 'approve_with_conditions')],
        [decide(slot, 'request_changes')],
        [decide(slot, 'recuse')],
        [wait(40), { do: 'remind', slot }, { do: 'escalate', slot }],
        // Late twice: a review that opens again has its whole time again.
        [
          wait(40),
          { do: 'escalate', slot },
          decide(slot + 1, 'request_changes'),
          { do: 'submit', who: requester },
          { do: 'escalate', slot },
          wait(40),
          { do: 'escalate', slot },
        ],
        [{ do: 'subject', value: slot % 3, noticed: true }],
        [
          { do: 'nudge', who: requester },
          { do: 'nudge', who: requester },
        ],
        ...temptation(model, draw),
        ...temptation(model, draw + 1),
      ];
    case 'changes_requested':
      return [
        [{ do: 'submit', who: requester }],
        [{ do: 'submit', who: requester }],
        [{ do: 'edit', field: 'b', value: slot }],
        [{ do: 'edit', field: 'a', value: slot }],
        [wait(72), { do: 'expire-request' }],
      ];
    case 'approved':
      return model.grant?.status === 'active'
        ? [
            [wait(24), { do: 'warn-grant', days: 1 }],
            [wait(72), { do: 'expire-grant' }],
            [{ do: 'extend', days: 5, ...someone }],
            [
              { do: 'ask-more', days: 20, ...someone },
              { do: 'give-more', days: 20 },
              // The same request gives time once, however often it is carried out.
              { do: 'give-more', days: 40 },
            ],
            [{ do: 'ask-more', days: 20, ...someone }, { do: 'drop-more' }],
            [{ do: 'ask-more', days: 20, who: 'admin', willing: false }],
          ]
        : [
            [{ do: 'report-extension', failed: draw % 2 === 0 }],
            [{ do: 'fulfil', status: 'done', days: 2 + slot, ...someone }],
            [
              {
                do: 'fulfil',
                status: 'failed',
                days: undefined,
                ...someone,
              },
            ],
          ];
    default:
      return [[{ do: 'comment', who: requester }]];
  }
}

function temptation(model: Game['model'], draw: number): PlainStep[][] {
  const tempted = model.temptations(personNames);
  const one = tempted[draw % tempted.length];
  return one
    ? [[{ ...decide(one.slot, 'approve'), who: one.who, willing: false }]]
    : [];
}
