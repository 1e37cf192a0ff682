import type { RequestAnswer } from '@passerelle/plugin-martech-common';
import { instant } from '../../domain/instant';
import type { Endpoints } from '../../http/Endpoints';
import type { Authorizer } from '../../services/Authorizer';
import type { AnswerStore } from './AnswerStore';
import { workingDaysBetween, type WorkingCalendar } from './workingDaysBetween';

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
    calendar: WorkingCalendar;
  },
): void {
  const { answers, authorizer, calendar } = parts;
  endpoints.router.post(
    '/v1/service/requests/answers',
    async (request, response) => {
      const credentials = await endpoints.service(request);
      authorizer.demandService(credentials, [APPROVALS]);
      const told = answerOf(request.body);
      await answers.record(
        told,
        workingDaysBetween(told.submittedAt, told.answeredAt, calendar),
      );
      response.json({});
    },
  );
}
