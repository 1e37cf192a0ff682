/** The words for answering several reviews together. */
export const bulkMessages = {
  bulk: {
    all: 'Select all that is shown',
    select: 'Select {{number}}, {{request}}',
    answer_one: 'Answer {{count}} review',
    answer_other: 'Answer {{count}} reviews together',
    title_one: 'One answer for {{count}} review',
    title_other: 'One answer for {{count}} reviews',
    help: 'Each request gets your answer, with your name and your words. Open those that you have not read yet.',
    list: 'Reviews that you answer together',
    comment: 'Your answer, the same for all',
    open: 'Read it',
    openOne: 'Read it: {{request}}',
    sent: 'Sent',
    refused: 'Not sent',
    done_one: '{{count}} answer of {{total}} was sent',
    done_other: '{{count}} answers of {{total}} were sent',
    doneHelp: 'What was not sent stays among your reviews, with the reason.',
    close: 'Back to my reviews',
    key: 'select the review',
  },
} as const;
