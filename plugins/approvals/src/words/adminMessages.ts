/** The words of the page for admins. */
export const adminMessages = {
  admin: {
    title: 'Circuits and audit',
    intro:
      'See who decides on what, try a circuit out, mend what was not delivered, prove what happened.',
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
      differs: 'What is shown of a request is not what its events tell.',
      snapshotBreak:
        'Request {{request}}: its {{sequence}} events hold, but what the lists and its page show was changed in the database. The events are the truth: read them, and have the request put back from a backup.',
      checkpointBreak: 'First checkpoint that does not agree: {{number}}.',
    },
    export: {
      title: 'Take the trail home',
      description:
        'A file with one event per line (NDJSON). Without dates it holds everything.',
      from: 'From',
      to: 'To (included)',
      action: 'Export',
      reversed: 'The end comes before the start.',
      done: 'The file is in your downloads.',
    },
    policy: {
      title: 'Circuits',
      description:
        'Who decides on what, in which order, and how fast. They come from the configuration of the portal.',
      none: 'No circuit is configured: nothing can be asked for.',
      general: 'For the whole circuit',
      revision: '{{date}} ({{revision}})',
      revisions_one: '{{count}} version',
      revisions_other: '{{count}} versions',
      noRevision: 'No version was kept yet.',
      oneRevision: 'Unchanged since {{date}}.',
      changes: 'What changed between two versions',
      from: 'From the version of',
      to: 'To the version of',
      days_one: '{{count}} day',
      days_other: '{{count}} days',
      added: { stage: 'New stage: {{title}}', review: 'New review: {{title}}' },
      removed: {
        stage: 'Stage removed: {{title}}',
        review: 'Review removed: {{title}}',
      },
      rule: {
        all: 'every answer is needed',
        any: 'one answer is enough',
        quorum_one: '{{count}} favourable answer is enough',
        quorum_other: '{{count}} favourable answers are enough',
      },
      resolver: {
        subjectOwner: 'the owner of what is concerned',
        requesterManager: 'the manager of the requester',
      },
      fact: {
        rule: 'Passes when',
        reviewers: 'Who answers',
        when: 'Only if',
        reason: 'Why',
        hours: 'Time to answer',
        escalation: 'Asked too when late',
        fallback: 'When nobody is left',
        dependsOn: 'To be answered again when these change',
        expires: 'Ends without an answer after',
        samePerson: 'One person may answer several reviews of a stage',
        fulfilment: 'Set up by',
        grant: 'Opens an access that can end',
      },
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
      retried:
        'It is being tried again. It comes back here if it fails once more.',
      capped: 'The first {{shown}} of {{total}} are shown.',
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
      subject: 'What it is about',
      answers:
        'Answers of the form, as far as a condition looks at them. All may stay empty.',
      missing: 'Choose who asks, and what it is about.',
      unassigned: 'Nobody can answer: such a request would be refused.',
      fulfilment: 'Then set up by',
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
