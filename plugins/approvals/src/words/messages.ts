import { historyMessages, trailMessages } from './historyMessages';

/** The words of the request page. */
export const requestMessages = {
  request: {
    overline: {
      asked: 'asked {{date}} by',
      draft: 'started {{date}} by',
      beneficiary: 'for',
    },
    title: 'Request',
    back: 'All my requests',
    missing: {
      title: 'We cannot find this request',
      description:
        'It does not exist, or it is not visible to you. Check the address, or ask the person who sent it to you.',
    },
    answer: {
      draft: 'It has not been sent yet.',
      yours: 'It waits for your answer.',
      with: 'It is with {{who}}.',
      nobody: 'It is being reviewed.',
      changesMine: 'It waits for you: something is missing.',
      changes: 'It waits for {{who}}: something is missing.',
      approved: 'It is approved.',
      pendingYours: 'It is approved: it is up to you to set it up.',
      pending: 'It is approved. {{who}} is setting it up.',
      done: 'It is done.',
      failed: 'It is approved, but it could not be set up.',
      extensionNoGrant:
        'It is approved, but the access had ended already: ask for the access anew.',
      extensionTooLate:
        'It is approved, but the date asked for was over already: ask for more time with a later date.',
      revoked: 'What was granted has been taken back.',
      ended: 'What was granted has ended.',
      rejected: 'It is refused.',
      withdrawn: 'It was withdrawn.',
      expired: 'It expired without an answer.',
    },
    expected: 'Answer expected {{date}}.',
    overdue: 'The answer was expected {{date}}: it is late.',
    until: 'Until {{date}}.',
    then: 'Then: {{stages}}.',
    extension: {
      asked: 'More time has been asked for:',
      see: 'see that request',
      extends: 'This request asks for more time on an access:',
      seeFirst: 'see the first request',
    },
    conditions: 'Conditions of use',
    quote: '“{{text}}”',
    path: 'The path of the request',
    rule: {
      any: 'one answer is enough',
      quorum: '{{needed}} favourable answers are enough',
    },
    review: {
      before: 'before {{date}}',
      kept: 'still valid after the change',
      revision: 'on version {{revision}}',
      onBehalfOf: 'for',
      evidence: 'Documents',
    },
    values: 'What is asked',
    subject: 'About',
    noAnswer: 'No answer',
    redacted: 'exact value shown to those concerned',
    filed: 'The portal opened this request',
    changes: {
      title: 'What changed since the first version',
      since: 'What changed since your answer',
      none: 'Nothing changed.',
      concerns: 'concerns: {{reviews}}',
      nothing: 'empty',
      redacted: 'changed',
      sameShown: '{{value}} (changed)',
      kept: 'Answers that do not depend on these points remain valid: {{reviews}}.',
      before: 'Before:',
      after: 'After:',
    },
    history: historyMessages,
    trail: trailMessages,
    comments: {
      title: 'Comments',
      none: 'No comment yet. Ask a question or add a detail: everyone on this request sees it.',
      label: 'Your comment',
      mention: 'Tell someone',
      tell: 'Who is told',
      tellHelp: 'They get a notification, if they may see this request.',
      send: 'Send the comment',
      sent: 'Comment sent.',
      failed: 'The comment was not sent. It is still in the box: try again.',
    },
    withdraw: {
      action: 'Withdraw the request',
      title: 'Withdraw this request?',
      description:
        'Nobody will answer it any more. You can make a new one later.',
      comment: 'Why (optional)',
      confirm: 'Withdraw it',
      keep: 'Keep it',
    },
    edit: 'Complete and send again',
    continueDraft: 'Continue',
    fulfil: {
      title: 'Setting up',
      description: 'Do what was approved, then say so: the requester is told.',
      comment: 'A word for the requester',
      commentHelp: 'Needed when it could not be done.',
      commentMissing: 'Say in a few words why it could not be done.',
      expiresAt: 'End of the access (optional)',
      until:
        'Unless you choose another date, it ends on {{date}}, as accepted.',
      tooLate: 'It was accepted until that date: choose it, or an earlier one.',
      past: 'Choose a day from today on.',
      done: 'It is done',
      failed: 'It could not be done',
    },
    actionFailed: {
      title: 'This was not done',
      conflict:
        'The request has changed in the meantime. You now see its latest state: look again, then decide.',
      notAllowed: 'You may no longer do this.',
      invalid: 'The server did not accept what was entered.',
      offline:
        'The portal does not answer. Try again in a minute: nothing will be done twice.',
      reason: 'Reason given (in English):',
    },
  },
} as const;

/** The words of the reviewer desk. */
export const deskMessages = {
  desk: {
    title: 'Review desk',
    nothing: 'Nothing waits for you.',
    waiting_one: '{{count}} review waits for you',
    waiting_other: '{{count}} reviews wait for you',
    late_one: '{{count}} late',
    late_other: '{{count}} late',
    state: { label: 'Which reviews', open: 'To do', done: 'Done' },
    queue: 'Reviews',
    back: 'All reviews',
    review: '{{request}}: {{review}}',
    requestedBy: 'Asked by',
    beneficiary: 'for',
    revision: 'Version {{revision}}',
    open: 'See the whole request',
    check: 'To check',
    answered: 'Your answer',
    capped: 'The first {{shown}} of {{total}} are shown.',
    choose: 'Choose a review to see it here.',
    empty: {
      open: {
        title: 'Nothing waits for you',
        description:
          'When a request needs your opinion, it shows here and you are told.',
      },
      done: {
        title: 'No answer given yet',
        description: 'Reviews that you have answered will show here.',
      },
    },
    shortcuts: {
      browse: 'browse',
      approve: 'favourable',
      changes: 'to be completed',
      help: 'help',
      title: 'Keyboard shortcuts',
      next: 'next review',
      previous: 'previous review',
      approveLong: 'goes to “Favourable”; Enter sends it',
      changesLong: 'prepares “To be completed” and goes to the comment',
      enabled: 'Use keyboard shortcuts',
      close: 'Close',
    },
  },
  decision: {
    title: 'Your answer',
    comment: 'Your answer, in a sentence that {{name}} will understand',
    commentRequired: 'This answer needs a sentence that explains it.',
    conditions: 'Conditions of use',
    condition: 'Condition {{number}}',
    addCondition: 'Add a condition',
    removeCondition: 'Remove condition {{number}}',
    conditionsRequired: 'Write at least one condition.',
    conditionEmpty: 'Write this condition out, or remove it.',
    evidence: 'Documents that support your answer (optional)',
    evidenceTitle: 'Name of document {{number}}',
    evidenceUrl: 'Address of document {{number}}',
    addEvidence: 'Add a document',
    removeEvidence: 'Remove document {{number}}',
    evidenceInvalid:
      'Give each document a name and an address that begins with https:// or http://.',
    requires:
      '“{{verdict}}” needs no explanation. Every other answer needs one.',
    recuseHelp:
      'You leave this review for good, and say why. The other reviewers answer it; if nobody is left, the IT department does.',
    send: {
      approve: 'Favourable',
      approve_with_conditions: 'Favourable with conditions',
      request_changes: 'To be completed',
      reject: 'Unfavourable',
      recuse: 'Recuse myself',
    },
    sent: 'Sent: {{verdict}}, for “{{request}}”.',
    changed: {
      title: 'The request changed while you were reading',
      description:
        'Here is what changed. Your text is kept; look at it again before you answer.',
      seen: 'I have seen the change',
    },
    closed: {
      title: 'Your answer is no longer needed here',
      description:
        'Someone else has answered, or the request has moved on. Your text was not sent.',
    },
  },
} as const;
