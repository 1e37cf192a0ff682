import http from 'node:http';

/** One in so many webhooks is refused at first, so that the portal has something to try again. */
const REFUSED_WEBHOOKS = 13;

const read = async request => {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/**
 * Stands beside a portal under test: kills and starts it when a test asks for that, as an operator or a crash does, and
 * receives its webhooks while it lives and dies.
 *
 * @param {{ kill: () => Promise<void>, start: () => Promise<void> }} portal
 */
export async function startKeeper(portal) {
  const receipts = [];
  let calls = 0;
  const answers = {
    'POST /kill': () => portal.kill(),
    'POST /start': () => portal.start(),
    'POST /restart': async () => {
      await portal.kill();
      await portal.start();
    },
    'GET /receipts': () => ({ items: receipts }),
    'POST /webhooks': async request => {
      const { id, sequence } = JSON.parse(await read(request));
      calls += 1;
      if (calls % REFUSED_WEBHOOKS === 0) {
        throw new Error('The receiver is busy');
      }
      receipts.push({ id, sequence });
      return undefined;
    },
  };
  const server = http.createServer((request, response) => {
    const answer = answers[`${request.method} ${request.url}`];
    Promise.resolve(answer ? answer(request) : Promise.reject()).then(
      body => response.end(JSON.stringify(body ?? {})),
      error => {
        response.statusCode = answer ? 500 : 404;
        response.end(`${error?.message}`);
      },
    );
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

/**
 * Configuration by environment: webhooks to the keeper.
 *
 * @param {string} url - of the keeper
 */
export const webhookEnvironment = url => ({
  APP_CONFIG_approvals_webhooks: JSON.stringify([
    {
      id: 'keeper',
      url: `${url}/webhooks`,
      secret: 'only-the-keeper-of-the-tests-knows',
    },
  ]),
  APP_CONFIG_approvals_webhookClient: JSON.stringify({
    schemes: ['http'],
    allow: ['127.0.0.1'],
  }),
});
