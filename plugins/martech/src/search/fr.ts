/** The French words of search results and of the glossary. */
export const searchFrench = {
  'search.kind.tool': 'Outil',
  'search.kind.term': 'Glossaire',
  'search.kind.request': 'Demande',
  'glossary.title': 'Glossaire',
  'glossary.intro':
    'Les mots que la DSI et le marketing comprennent souvent différemment : un mot, un seul sens.',
  'glossary.find': 'Trouver un mot',
  'glossary.none': 'Aucun mot de ce genre',
  'glossary.noneHint': 'Essayez une autre orthographe, ou moins de lettres.',
};
