/** The words of the page for admins. */
export const adminMessages = {
  admin: {
    title: 'Circuits and audit',
    intro:
      'Prove what happened, mend what was not delivered, try a circuit out.',
    closed: {
      title: 'This page is for the administrators of approvals',
      description:
        'Your role does not open it. Ask the IT department if you need a proof or a trial.',
    },
    audit: {
      title: 'Audit trail',
      description:
        'Every event is sealed with the one before. The check recomputes all seals.',
      verify: 'Check the trail',
      valid: 'The trail is intact.',
      broken: 'The trail has been altered.',
      checked: '{{events}} events of {{requests}} requests checked.',
      checkpoints:
        'Checkpoints over all requests: {{checkpoints}}. Events since the last one: {{since}}; a cut among these alone would not show yet.',
      sealed: 'The seals of the checkpoints were compared with the key.',
      unsealed:
        'The seals of the checkpoints were not compared: no key is configured, so they prove less.',
      firstBreak: 'First break: request {{request}}, event {{sequence}}.',
      checkpointBreak: 'First checkpoint that does not agree: {{number}}.',
    },
    dead: {
      title: 'What could not be delivered',
      description:
        'After several attempts the engine stops and shows it here. Mend the cause, then try again: nothing is done twice.',
      none: 'Everything was delivered.',
      attempts_one: '{{count}} attempt',
      attempts_other: '{{count}} attempts',
      request: 'see the request',
      retry: 'Try again',
      kind: {
        outcome: 'Effect of a decision',
        notification: 'Notification',
        signal: 'Live update',
        channel: 'Message',
        webhook: 'Webhook',
        timer: 'Deadline',
      },
    },
    dry: {
      title: 'Try a circuit out',
      description:
        'The path that a request would take, with the reason of each condition. Nothing is filed.',
      type: 'Request type',
      requester: 'Requester',
      subject: 'What it is about (catalog reference, if the type needs one)',
      values: 'Answers of the form (JSON, optional)',
      valuesHelp: 'For instance {"annualCost": 6000}',
      missing: 'Choose a request type and a requester.',
      notJson: 'The answers are not a JSON object.',
      run: 'Show the path',
      policy: 'Circuit {{policy}}, revision {{revision}}',
      applies: 'On the path',
      skipped: 'Not needed',
      fallback: 'fallback reviewers',
      hours_one: '{{count}} working hour',
      hours_other: '{{count}} working hours',
      held: 'Condition that holds:',
      notHeld: 'Condition that does not hold:',
    },
  },
} as const;
