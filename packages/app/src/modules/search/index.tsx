import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';

/** The stock search with a page of ours, in both languages; results look as their plugins say. */
export const portalSearchPlugin = searchPlugin.withOverrides({
  extensions: [
    searchPlugin.getExtension('page:search').override({
      factory(originalFactory, { inputs }) {
        const items = inputs.items.map(item =>
          item.get(SearchResultListItemBlueprint.dataRefs.item),
        );
        return originalFactory({
          params: {
            noHeader: true,
            loader: async () => {
              const { SearchPage } = await import('./SearchPage');
              return <SearchPage items={items} />;
            },
          },
        });
      },
    }),
  ],
});
