/** The English words of search results and of the glossary. */
export const searchMessages = {
  'search.kind.tool': 'Tool',
  'search.kind.term': 'Glossary',
  'search.kind.request': 'Request',
  'glossary.title': 'Glossary',
  'glossary.intro':
    'The words that IT and marketing often understand differently: one word, one meaning.',
  'glossary.find': 'Find a word',
  'glossary.none': 'No word like that',
  'glossary.noneHint': 'Try another spelling, or fewer letters.',
} as const;
