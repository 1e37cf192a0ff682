import { once } from 'node:events';
import { createServer, request as call, type Server } from 'node:http';
import express from 'express';
import { writeNdjson } from './writeNdjson';

const PAGES = 400;
const page = Array.from({ length: 50 }, () => ({ text: 'x'.repeat(1_000) }));

describe('writeNdjson', () => {
  let server: Server;
  let ended: Promise<number[]>;
  let produced = 0;

  beforeEach(async () => {
    produced = 0;
    async function* pages() {
      for (; produced < PAGES; produced += 1) {
        yield page;
      }
    }
    let end: (what: number[]) => void;
    ended = new Promise(resolve => {
      end = resolve;
    });
    const app = express();
    app.get('/', async (_, response) => {
      const counts: number[] = [];
      response.on('drain', () => counts.push(response.listenerCount('close')));
      await writeNdjson(response, pages());
      end(counts);
    });
    server = createServer(app).listen(0);
    await once(server, 'listening');
  });

  afterEach(() => {
    server.close();
  });

  const get = async () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const sent = call({ port, path: '/' }).end();
    const [response] = await once(sent, 'response');
    return { sent, response };
  };

  it('writes all, and keeps no listener for each pause of the reader', async () => {
    const { response } = await get();
    let text = '';
    for await (const part of response) {
      text += part;
    }
    expect(text.trim().split('\n')).toHaveLength(PAGES * page.length);
    const closeListeners = await ended;
    expect(closeListeners.length).toBeGreaterThan(1);
    expect(new Set(closeListeners).size).toBe(1);
  });

  it('stops when the reader leaves', async () => {
    const { sent } = await get();
    sent.destroy();
    await ended;
    expect(produced).toBeLessThan(PAGES);
  });
});
