import { measure } from './measure.mjs';
import { signIn } from './people.mjs';

const APPROVALS = '/api/approvals/v1';
const NEEDS = [
  'envoyer des SMS',
  'send newsletters',
  'sondage clients',
  'tableau de bord',
  'salesforce',
];

/**
 * Measures the main calls beside the bare route of the same back end.
 *
 * @param {string} baseUrl
 * @param {{ requests: number, clients: number }} size
 */
export async function measureRest(baseUrl, { requests: count, clients }) {
  const marketer = await signIn(baseUrl, 'marketer');
  const owner = await signIn(baseUrl, 'tool-owner');
  const run = job => measure({ count, clients, job });

  const bareWrite = await run(index =>
    marketer('POST', '/api/bare/rows', 201, { index }),
  );
  const bareRead = await run(() => marketer('GET', '/api/bare/rows', 200));
  const filed = [];
  const create = await run(async index => {
    filed.push(
      await marketer('POST', `${APPROVALS}/requests`, 201, {
        type: 'tool-access',
        subjectRef: 'component:default/brevo',
        values: { reason: `Mesure ${index}` },
      }),
    );
  });
  const decide = await run(async index => {
    const request = filed[index];
    await owner('POST', `${APPROVALS}/requests/${request.id}/decisions`, 200, {
      reviewId: request.stages[0].reviews[0].id,
      verdict: 'approve',
      revision: request.revision,
    });
  });
  const list = await run(() => marketer('GET', `${APPROVALS}/requests`, 200));
  const finder = await run(index =>
    marketer(
      'GET',
      `/api/martech/v1/tools?q=${encodeURIComponent(
        NEEDS[index % NEEDS.length],
      )}&facets=status,category`,
      200,
    ),
  );
  return [
    { name: 'bare write', ...bareWrite, ratio: 1 },
    { name: 'create', ...create, ratio: create.rate / bareWrite.rate },
    { name: 'decide', ...decide, ratio: decide.rate / bareWrite.rate },
    { name: 'bare read', ...bareRead, ratio: 1 },
    { name: 'list 50', ...list, ratio: list.rate / bareRead.rate },
    { name: 'finder', ...finder, ratio: finder.rate / bareRead.rate },
  ];
}
