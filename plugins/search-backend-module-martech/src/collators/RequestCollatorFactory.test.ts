import { mockServices } from '@backstage/backend-test-utils';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { RequestCollatorFactory } from './RequestCollatorFactory';

const PAGE = 100;

type Filed = { en: string; fr: string };

/** An approval engine with requests, the newest first, that tells in which languages it was asked. */
function engineWith(filed: Filed[]) {
  const asked: string[] = [];
  const clientIn = (language: string) => ({
    listRequests: async ({ limit = PAGE, cursor = '0' } = {}) => {
      asked.push(language);
      const start = Number(cursor);
      const items = filed.slice(start, start + limit).map((titles, index) => {
        const number = filed.length - start - index;
        const id = `request-${number}`;
        const title = language === 'fr' ? titles.fr : titles.en;
        return { id, number: `DEM-${number}`, title, status: 'in_review' };
      });
      const end = start + items.length;
      const pageInfo = end < filed.length ? { nextCursor: `${end}` } : {};
      return {
        items: items as ApprovalRequest[],
        pageInfo,
        totalItems: filed.length,
      };
    },
  });
  return { clientIn, asked };
}

const filedRequests = (count: number): Filed[] =>
  Array.from({ length: count }, (_, index) => ({
    en: `Access ${count - index}`,
    fr: `Accès ${count - index}`,
  }));

async function read(factory: RequestCollatorFactory) {
  const documents = [];
  for await (const document of await factory.getCollator()) {
    documents.push(document);
  }
  return documents;
}

function collate(filed: Filed[], maxRequests: number) {
  const { clientIn, asked } = engineWith(filed);
  const factory = RequestCollatorFactory.create({
    clientIn,
    logger: mockServices.logger.mock(),
    hasPermissions: true,
    maxRequests,
  });
  return { factory, asked };
}

describe('requests in the search', () => {
  it('are the newest ones, as many as it may hold', async () => {
    const { factory, asked } = collate(filedRequests(500), 250);
    const documents = await read(factory);
    expect(documents).toHaveLength(250);
    expect(documents[0]).toMatchObject({
      title: 'Access 500',
      titleFr: 'Accès 500',
    });
    expect(documents[249]).toMatchObject({ title: 'Access 251' });
    expect(asked).toEqual(['en', 'fr', 'en', 'fr', 'en', 'fr']);
  });

  it('are read in French again only where a title is new', async () => {
    const filed = filedRequests(150);
    const { factory, asked } = collate(filed, 1_000);
    const first = await read(factory);
    filed[120] = { en: 'Extension', fr: 'Prolongation' };
    asked.length = 0;
    const second = await read(factory);
    expect(asked).toEqual(['en', 'en', 'fr']);
    expect(second[120]).toMatchObject({ titleFr: 'Prolongation' });
    expect(second.toSpliced(120, 1)).toEqual(first.toSpliced(120, 1));
    asked.length = 0;
    expect(await read(factory)).toEqual(second);
    expect(asked).toEqual(['en', 'en']);
  });
});
