import type { RequestHandler, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { CalendarFeedService } from './CalendarFeedService';

const MINUTE_MILLISECONDS = 60_000;
/** Calendars ask a few times a day; whoever guesses addresses asks more often. */
const READS_PER_MINUTE = 30;
const CACHE_SECONDS = 900;
const SUFFIX = '.ics';

/** Where Backstage lets calendars in without a token; everything but feeds asks for one itself. */
export const CALENDAR_PATH = '/v1/calendar/:secret.ics';

class TooManyRequestsError extends Error {
  readonly name = 'TooManyRequestsError';
  readonly statusCode = 429;
}

function limitReads(): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MILLISECONDS,
    limit: READS_PER_MINUTE,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // Addresses of callers behind proxies are what Backstage is told to trust (`backend.trustProxy`).
    validate: false,
    handler: (_request, _response, next) =>
      next(
        new TooManyRequestsError(
          `A calendar is read at most ${READS_PER_MINUTE} times a minute`,
        ),
      ),
  });
}

/** The calendar that calendars read. Its address is the proof of who asks. */
export function mountCalendar(
  router: Router,
  feeds: CalendarFeedService,
): void {
  const limit = limitReads();
  router.get(
    '/v1/calendar/:file',
    (request, _response, next) =>
      next(request.params.file.endsWith(SUFFIX) ? undefined : 'route'),
    limit,
    async (request, response) => {
      const secret = request.params.file.slice(0, -SUFFIX.length);
      const calendar = await feeds.read(secret);
      response
        .set('Content-Type', 'text/calendar; charset=utf-8')
        .set('Content-Disposition', 'inline; filename="passerelle.ics"')
        .set('Cache-Control', `private, max-age=${CACHE_SECONDS}`)
        .set('X-Robots-Tag', 'noindex')
        .send(calendar);
    },
  );
}
