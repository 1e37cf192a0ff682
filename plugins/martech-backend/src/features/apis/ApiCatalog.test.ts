import { mockCredentials } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ApiCatalog } from './ApiCatalog';

const credentials = mockCredentials.user('user:default/engineer');

function api(name: string, more: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name, namespace: 'default', etag: 'a', ...more },
    spec: { type: 'openapi', definition: name, lifecycle: 'x', owner: 'x' },
  };
}

function catalogOf(
  entities: Entity[],
  describe: (text: string) => Promise<undefined | void>,
) {
  const read: string[] = [];
  const catalog = ApiCatalog.create({
    catalog: catalogServiceMock({ entities }),
    patienceMilliseconds: 50,
    inspector: {
      describe: async text => {
        read.push(text);
        await describe(text);
        return { version: `of ${text}`, operations: 3 };
      },
    },
  });
  const versions = async () => {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    const found = await catalog.read(credentials, refs);
    return refs.map(ref => found.get(ref)?.version);
  };
  return { versions, read };
}

describe('what the catalog says of APIs', () => {
  it('is read in each definition once, and not where annotations say it', async () => {
    const annotations = { 'passerelle.dev/api-version': '7' };
    const { versions, read } = catalogOf(
      [api('a'), api('b', { annotations })],
      async () => {},
    );
    expect(await versions()).toEqual(['of a', '7']);
    expect(await versions()).toEqual(['of a', '7']);
    expect(read).toEqual(['a']);
  });

  it('comes the next time when it takes long', async () => {
    let finish = () => {};
    const waiting = new Promise<void>(resolve => {
      finish = resolve;
    });
    const { versions, read } = catalogOf([api('a')], () => waiting);
    expect(await versions()).toEqual([undefined]);
    expect(await versions()).toEqual([undefined]);
    finish();
    expect(await versions()).toEqual(['of a']);
    expect(read).toEqual(['a']);
  });

  it('is asked for again when there was no time', async () => {
    let isBusy = true;
    const { versions } = catalogOf([api('a')], async () => {
      if (isBusy) throw new Error('busy');
    });
    expect(await versions()).toEqual([undefined]);
    isBusy = false;
    expect(await versions()).toEqual(['of a']);
  });
});
