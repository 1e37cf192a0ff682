import { measure } from './measure.mjs';
import { createCaller, signIn, tokenOf } from './people.mjs';

const APPROVALS = '/api/approvals/v1';
const FILING_CLIENTS = 8;

/** Decides on rows; `path` comes after the one that is decided on. */
function bareDecider(name, call, root, path = 'decisions') {
  return {
    name,
    prepare: async count =>
      (await call('POST', `${root}/batches`, 201, { count })).ids,
    call: id =>
      call('POST', `${root}/rows/${id}/${path}`, 200, {
        reviewId: 'owner.owner',
        verdict: 'approve',
        revision: 1,
      }),
  };
}

/** Decisions that end a request: the stage settles, the request is approved, its fulfilment begins, people are told. */
function passerelleDecider(portal, requester, reviewer) {
  return {
    name: 'Passerelle',
    settle: portal.drain,
    prepare: async count => {
      const filed = [];
      await measure({
        count,
        clients: FILING_CLIENTS,
        job: async index => {
          filed.push(
            await requester('POST', `${APPROVALS}/requests`, 201, {
              type: 'tool-access',
              subjectRef: 'component:default/brevo',
              values: { reason: `Mesure ${index}` },
            }),
          );
        },
      });
      return filed;
    },
    call: async ({ id, revision, stages }) => {
      const decided = await reviewer(
        'POST',
        `${APPROVALS}/requests/${id}/decisions`,
        200,
        { reviewId: stages[0].reviews[0].id, verdict: 'approve', revision },
      );
      if (decided.status !== 'approved') {
        throw new Error(`Request ${id} is ${decided.status} after a decision`);
      }
    },
  };
}

/** Passerelle alone. */
export async function createPasserelleDecider(portal) {
  const requester = await signIn(portal.url, 'marketer');
  const reviewer = await signIn(portal.url, 'tool-owner');
  return passerelleDecider(portal, requester, reviewer);
}

/**
 * The ways to decide that are compared: first the bare routes of the same back end, which the others stand beside.
 *
 * @param {{ url: string, drain: () => Promise<void> }} portal
 * @param {string} plainUrl - Express and Knex without Backstage
 */
export async function createDeciders(portal, plainUrl) {
  const token = await tokenOf(portal.url, 'tool-owner');
  const reviewer = createCaller(portal.url, token);
  return [
    {
      ...bareDecider('bare route', reviewer, '/api/bare'),
      isReference: true,
    },
    {
      ...bareDecider(
        'bare route, membership read',
        reviewer,
        '/api/bare',
        'group-decisions',
      ),
      isReference: true,
    },
    await createPasserelleDecider(portal),
    bareDecider('Express and Knex alone', createCaller(plainUrl, token), ''),
  ];
}
