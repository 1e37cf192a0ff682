/** The words of what a reviewer checks. */
export const checkMessages = {
  check: {
    personal:
      '{{done}} of {{total}} ticked. For you alone: your ticks stay in this browser.',
    facts: 'What we know',
    noFacts: 'Nothing is recorded about this yet.',
    empty: 'Not filled in',
    more_one: 'Show {{count}} more line',
    more_other: 'Show {{count}} more lines',
    less: 'Show less',
    points_one: '{{count}} point',
    points_other: '{{count}} points',
  },
} as const;

/** The words of what people do with a request beside deciding. */
export const actMessages = {
  people: { placeholder: 'Type a name', remove: 'Remove {{name}}' },
  act: {
    reason: 'Reason',
    reasonHelp: 'It stays in the history of the request.',
    reasonMissing: 'Say why in a few words.',
    nudge: {
      action: 'Send a reminder',
      sent: 'Reminder sent to {{who}}. The next one is possible on the next working day.',
    },
    askExtension: 'Ask for more time',
    ask: {
      action: 'Ask someone else too',
      title: 'Ask someone else too?',
      description:
        'The present reviewers keep this review; those whom you add can answer it as well, and are told at once.',
      reviewers: 'Who else may answer',
      confirm: 'Ask them',
    },
    reassign: {
      action: 'Hand over',
      title: 'Hand this review over?',
      description:
        'Those whom you choose answer instead of the present reviewers, and are told at once.',
      review: 'Which review',
      reviewers: 'Who answers from now on',
      nobody: 'Choose at least one person or team.',
      confirm: 'Hand it over',
    },
    revoke: {
      action: 'Take the access back',
      title: 'Take this access back?',
      description:
        'It ends at once. To have it again, a new request is needed.',
      confirm: 'Take it back',
    },
    extend: {
      action: 'Extend the access',
      title: 'Extend this access?',
      description: 'It lasts through the day that you choose.',
      until: 'Last day',
      dayMissing: 'Choose a day from today on.',
      confirm: 'Extend it',
    },
  },
} as const;

/** The words of delegation. */
export const delegationMessages = {
  delegation: {
    title: 'Delegate my reviews',
    description:
      'A colleague answers in your place for a while. The history says who answered, and for whom. What you may not decide, they may not decide either.',
    delegate: 'To whom',
    from: 'From',
    to: 'To (included)',
    type: 'For which requests',
    allTypes: 'All requests',
    nobody: 'Choose who answers in your place.',
    datesMissing: 'Choose an end that is not past and not before the start.',
    send: 'Delegate',
    sent: 'Done: your colleague has been told.',
    given: 'What I delegate',
    noneGiven: 'You delegate nothing.',
    got: 'What is delegated to me',
    noneGot: 'Nobody delegates to you.',
    dates: 'from {{from}} to {{to}}',
    end: 'End it now',
    status: { upcoming: 'To come', active: 'In progress', ended: 'Ended' },
    forName: 'You answer for {{name}}.',
  },
} as const;
