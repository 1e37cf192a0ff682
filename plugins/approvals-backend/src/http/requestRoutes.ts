import type { TypedRouter } from '@backstage/backend-openapi-utils';
import type { FilingService } from '../services/FilingService';
import type { RequestCommands } from '../services/RequestCommands';
import type { RequestReader } from '../services/RequestReader';
import type { Endpoints } from './Endpoints';
import { readInstant } from '../services/readInstant';
import type { RequestContext } from './RequestContext';

type Services = {
  context: RequestContext;
  reader: RequestReader;
  commands: RequestCommands;
  filing: FilingService;
};

/** Reading requests, tasks and their trail. */
export function addReadingRoutes(
  router: TypedRouter<Endpoints>,
  { context, reader }: Services,
): void {
  router.get('/v1/request-types', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await reader.listTypes(caller));
  });
  router.get('/v1/requests', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await reader.list(caller, request.query));
  });
  router.get('/v1/requests/:id', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await reader.get(caller, request.params.id));
  });
  router.get('/v1/requests/:id/events', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await reader.listEvents(caller, request.params.id));
  });
  router.get('/v1/requests/:id/comments', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await reader.listComments(caller, request.params.id));
  });
  router.get('/v1/requests/:id/diff', async (request, response) => {
    const caller = await context.callerOf(request);
    const { id } = request.params;
    response.json(await reader.getDifference(caller, id, request.query));
  });
  router.get('/v1/requests/:id/subject', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await reader.getSubject(caller, request.params.id));
  });
  router.get('/v1/tasks', async (request, response) => {
    const caller = await context.callerOf(request);
    response.json(await reader.listTasks(caller, request.query));
  });
}

/** What services do for people. */
export function addServiceRoutes(
  router: TypedRouter<Endpoints>,
  { context, filing }: Services,
): void {
  router.post('/v1/service/requests', async (request, response) => {
    const caller = await context.callerOf(request);
    const { status, body } = await context.audited(
      request,
      'request-file',
      () => filing.file(caller, request.body),
    );
    response.status(status).json(body);
  });
}

/** What requesters do. */
export function addRequesterRoutes(
  router: TypedRouter<Endpoints>,
  { context, commands }: Services,
): void {
  router.post('/v1/requests', (request, response) =>
    context.answer(request, response, 'request-create', (caller, keep) =>
      commands.create(caller, request.body, keep),
    ),
  );
  router.put('/v1/requests/:id/values', (request, response) =>
    context.answer(request, response, 'request-edit', (caller, keep) => {
      const { id } = request.params;
      const command = { type: 'update_values', ...request.body } as const;
      return commands.give(caller, id, command, keep);
    }),
  );
  router.post('/v1/requests/:id/submit', (request, response) =>
    context.answer(request, response, 'request-submit', (caller, keep) => {
      const { id } = request.params;
      const command = { type: 'submit', ...request.body } as const;
      return commands.give(caller, id, command, keep);
    }),
  );
  router.post('/v1/requests/:id/withdraw', (request, response) =>
    context.answer(request, response, 'request-withdraw', (caller, keep) => {
      const { id } = request.params;
      const command = { type: 'withdraw', ...request.body } as const;
      return commands.give(caller, id, command, keep);
    }),
  );
  router.post('/v1/requests/:id/nudge', (request, response) =>
    context.answer(request, response, 'request-nudge', (caller, keep) =>
      commands.give(caller, request.params.id, { type: 'nudge' }, keep),
    ),
  );
  router.post('/v1/requests/:id/comments', (request, response) =>
    context.answer(request, response, 'request-comment', (caller, keep) => {
      const { id } = request.params;
      const command = { type: 'comment', ...request.body } as const;
      return commands.give(caller, id, command, keep);
    }),
  );
}

/** One decision on one review: what is called most. */
export function addDecisionRoute(
  router: TypedRouter<Endpoints>,
  { context, commands }: Services,
): void {
  router.post('/v1/requests/:id/decisions', (request, response) =>
    context.answer(request, response, 'review-decide', (caller, keep) => {
      const { id } = request.params;
      const command = { type: 'decide', ...request.body } as const;
      return commands.give(caller, id, command, keep);
    }),
  );
}

/** What reviewers and those who carry out do. */
export function addReviewerRoutes(
  router: TypedRouter<Endpoints>,
  { context, commands }: Services,
): void {
  router.post('/v1/tasks/decisions', (request, response) =>
    context.answer(
      request,
      response,
      'review-decide-several',
      (caller, _keep, answerPart) =>
        commands.decideSeveral(caller, request.body.items, answerPart),
    ),
  );
  router.post('/v1/requests/:id/reassign', (request, response) =>
    context.answer(request, response, 'review-reassign', (caller, keep) => {
      const { id } = request.params;
      const command = { type: 'reassign', ...request.body } as const;
      return commands.give(caller, id, command, keep);
    }),
  );
  router.post('/v1/requests/:id/fulfilment', (request, response) =>
    context.answer(request, response, 'request-fulfil', (caller, keep) => {
      const { grantExpiresAt, ...body } = request.body;
      const command = {
        type: 'fulfil',
        ...body,
        ...(grantExpiresAt !== undefined && {
          grantExpiresAt: readInstant(grantExpiresAt, 'grantExpiresAt'),
        }),
      } as const;
      return commands.give(caller, request.params.id, command, keep);
    }),
  );
  router.post('/v1/requests/:id/revoke', (request, response) =>
    context.answer(request, response, 'grant-revoke', (caller, keep) => {
      const { id } = request.params;
      const command = { type: 'revoke', ...request.body } as const;
      return commands.give(caller, id, command, keep);
    }),
  );
  router.post('/v1/requests/:id/extend', (request, response) =>
    context.answer(request, response, 'grant-extend', (caller, keep) => {
      const { comment, until } = request.body;
      const command = {
        type: 'extend',
        comment,
        until: readInstant(until, 'until'),
      } as const;
      return commands.give(caller, request.params.id, command, keep);
    }),
  );
}
