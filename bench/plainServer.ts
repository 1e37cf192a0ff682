import express, { type RequestHandler } from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import createKnex from 'knex';
import { BareRows } from './lib/BareRows';

/** The same rows without Backstage: Express, Knex, and the signature of the token. */
async function main(): Promise<void> {
  const { PORT, PLAIN_KNEX = '{}', PLAIN_KEYS = '' } = process.env;
  const rows = await BareRows.create(createKnex(JSON.parse(PLAIN_KNEX)));
  const keys = createRemoteJWKSet(new URL(PLAIN_KEYS));
  const authenticate: RequestHandler = (request, response, next) => {
    const token = request.header('authorization')?.split(' ')[1] ?? '';
    jwtVerify(token, keys, { algorithms: ['ES256'] }).then(({ payload }) => {
      response.locals.actor = payload.sub;
      next();
    }, next);
  };
  const app = express();
  app.use(authenticate, express.json());
  app.get('/', (_request, response) => response.json({}));
  app.post('/batches', (request, response, next) => {
    rows
      .add(request.body.count)
      .then(ids => response.status(201).json({ ids }), next);
  });
  app.post('/rows/:id/decisions', (request, response, next) => {
    rows
      .decide(Number(request.params.id), response.locals.actor, request.body)
      .then(row => response.json(row), next);
  });
  app.listen(Number(PORT), '127.0.0.1', () => process.send?.('ready'));
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
