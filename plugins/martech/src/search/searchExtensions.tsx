import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { searchTypes } from '@passerelle/plugin-martech-common';
import { RiBook2Line } from '@remixicon/react';

const toolResult = SearchResultListItemBlueprint.make({
  name: 'tool',
  params: {
    predicate: ({ type }) => type === searchTypes.tool,
    component: async () => (await import('./ToolResult')).ToolResult,
  },
});

const termResult = SearchResultListItemBlueprint.make({
  name: 'term',
  params: {
    predicate: ({ type }) => type === searchTypes.term,
    component: async () => (await import('./TermResult')).TermResult,
  },
});

const requestResult = SearchResultListItemBlueprint.make({
  name: 'request',
  params: {
    predicate: ({ type }) => type === searchTypes.request,
    component: async () => (await import('./RequestResult')).RequestResult,
  },
});

const glossaryPage = PageBlueprint.make({
  name: 'glossary',
  params: {
    path: '/glossary',
    title: 'Glossary',
    icon: <RiBook2Line />,
    noHeader: true,
    loader: async () => {
      const { GlossaryPage } = await import('./GlossaryPage');
      return <GlossaryPage />;
    },
  },
});

/** How the portal's search shows what the registry adds to it, and the page to which terms lead. */
export const searchExtensions = [
  toolResult,
  termResult,
  requestResult,
  glossaryPage,
];
