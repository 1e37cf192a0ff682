import type { RequestAnswer } from '@passerelle/plugin-martech-common';
import { instant } from '../../domain/instant';
import type { Endpoints } from '../../http/Endpoints';
import type { Authorizer } from '../../services/Authorizer';
import type { AnswerStore } from './AnswerStore';

const APPROVALS = 'plugin:approvals';

function answerOf(body: RequestAnswer): RequestAnswer {
  return {
    ...body,
    submittedAt: instant(body.submittedAt),
    answeredAt: instant(body.answeredAt),
  };
}

/** What the approval engine tells of the answers that requests got. */
export function mountAnswers(
  endpoints: Endpoints,
  parts: {
    answers: AnswerStore;
    authorizer: Pick<Authorizer, 'demandService'>;
  },
): void {
  const { answers, authorizer } = parts;
  endpoints.router.post(
    '/v1/service/requests/answers',
    async (request, response) => {
      const credentials = await endpoints.service(request);
      authorizer.demandService(credentials, [APPROVALS]);
      await answers.record(answerOf(request.body));
      response.json({});
    },
  );
}
