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
