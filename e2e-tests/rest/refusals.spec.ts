import { APIResponse, expect, test } from '@playwright/test';
import { Person, RequestView } from '../support/Person';
import { addToCatalog, serviceYaml, toolStatus } from '../support/tools';
import { expectPortalReplays } from '../support/trail';

test.afterAll(expectPortalReplays);

const brevo = 'component:default/brevo';
const access = (reason: string) => ({
  type: 'tool-access',
  subjectRef: brevo,
  values: { reason },
});

async function expectRefusal(
  response: APIResponse,
  status: number,
  message?: RegExp,
): Promise<void> {
  const text = await response.text();
  expect(response.status(), text).toBe(status);
  const body = JSON.parse(text);
  expect(body.response.statusCode).toBe(status);
  if (message) {
    expect(body.error.message).toMatch(message);
  }
}

async function eventCount(person: Person, id: string): Promise<number> {
  const response = await person.get(`/approvals/v1/requests/${id}/events`);
  return (await response.json()).items.length;
}

function openSlot(request: RequestView, criterion?: string): string {
  const review = request.stages
    .flatMap(stage => stage.reviews)
    .find(slot => slot.status === 'open' && slot.criterion === criterion);
  return review?.id ?? 'none';
}

test.describe('what must never pass', () => {
  test('nobody decides on their own request, and nothing is written', async ({
    request,
  }) => {
    const owner = await Person.signIn(request, 'tool-owner');
    const marketer = await Person.signIn(request, 'marketer');
    const filed = await marketer.file('tool-access', brevo, { reason: 'Test' });
    const events = await eventCount(marketer, filed.id);

    await expectRefusal(
      await marketer.post(`/approvals/v1/requests/${filed.id}/decisions`, {
        reviewId: openSlot(filed),
        verdict: 'approve',
        revision: filed.revision,
      }),
      403,
    );
    const own = await owner.file('tool-access', brevo, { reason: 'Pour moi' });
    await expectRefusal(
      await owner.post(`/approvals/v1/requests/${own.id}/decisions`, {
        reviewId: openSlot(own),
        verdict: 'approve',
        revision: own.revision,
      }),
      403,
    );
    expect(await eventCount(marketer, filed.id)).toBe(events);
  });

  test('a stranger sees nothing of a request', async ({ request }) => {
    const marketer = await Person.signIn(request, 'marketer');
    const stranger = await Person.signIn(request, 'finance-deputy');
    const filed = await marketer.file('tool-access', brevo, { reason: 'Test' });

    for (const path of ['', '/events', '/comments']) {
      await expectRefusal(
        await stranger.get(`/approvals/v1/requests/${filed.id}${path}`),
        404,
      );
    }
  });

  test('an unknown field is refused with its name', async ({ request }) => {
    const marketer = await Person.signIn(request, 'marketer');

    await expectRefusal(
      await marketer.post('/approvals/v1/requests', {
        ...access('Test'),
        statuss: 'approved',
      }),
      400,
      /statuss/,
    );
    await expectRefusal(
      await marketer.post('/approvals/v1/requests', {
        type: 'tool-access',
        subjectRef: brevo,
        values: { reason: 'Test', verdict: 'approved' },
      }),
      400,
      /verdict/,
    );
  });

  test('a tool whose owners are nobody cannot be asked for', async ({
    request,
  }) => {
    const marketer = await Person.signIn(request, 'marketer');

    await expectRefusal(
      await marketer.post('/approvals/v1/requests', {
        ...access('Test'),
        subjectRef: 'component:default/orphan-tool',
      }),
      409,
      /owner/,
    );
  });

  test('the same key with another body is refused, with the same body it answers the same', async ({
    request,
  }) => {
    const marketer = await Person.signIn(request, 'marketer');
    const key = `refusals-${Date.now()}`;
    const first = await marketer.post(
      '/approvals/v1/requests',
      access('Une fois'),
      key,
    );
    const again = await marketer.post(
      '/approvals/v1/requests',
      access('Une fois'),
      key,
    );

    expect(again.status()).toBe(201);
    expect((await again.json()).id).toBe((await first.json()).id);
    await expectRefusal(
      await marketer.post('/approvals/v1/requests', access('Deux fois'), key),
      409,
    );
  });

  test('a verdict in YAML is refused, and the tool is not believed', async ({
    request,
  }) => {
    const engineer = await Person.signIn(request, 'engineer');
    await addToCatalog(
      'forged-by-annotation.yaml',
      serviceYaml({
        name: 'forged-by-annotation',
        title: 'Forged',
        extraAnnotations:
          '  annotations:\n    passerelle.dev/validation-status: approved\n',
      }),
    );
    await addToCatalog(
      'forged-by-field.yaml',
      serviceYaml({
        name: 'forged-by-field',
        title: 'Forged',
        extraSheet: '    validation: { status: approved }\n',
      }),
    );
    await addToCatalog(
      'honest.yaml',
      serviceYaml({ name: 'honest-service', title: 'Honest' }),
    );
    await addToCatalog(
      'intruder.yaml',
      `apiVersion: backstage.io/v1alpha1
kind: User
metadata:
  name: intruder
spec:
  memberOf: [dsi-admins]
`,
    );

    await expect
      .poll(() => toolStatus(engineer, 'component:default/honest-service'), {
        timeout: 60_000,
      })
      .toBe('referenced');
    for (const name of ['forged-by-annotation', 'forged-by-field']) {
      expect(
        await toolStatus(engineer, `component:default/${name}`),
      ).toBeUndefined();
    }
    const intruder = await engineer.get(
      '/catalog/entities/by-name/user/default/intruder',
    );
    expect(intruder.status()).toBe(404);
  });
});

test('the security review is not for the DPO, and an old revision is not judged', async ({
  request,
}) => {
  const engineer = await Person.signIn(request, 'engineer');
  const name = 'revised-service';
  const ref = `component:default/${name}`;
  await addToCatalog(`${name}.yaml`, serviceYaml({ name, title: 'Revised' }));
  await expect
    .poll(() => toolStatus(engineer, ref), { timeout: 60_000 })
    .toBe('referenced');
  const filed = await engineer.file('tool-validation', ref, { reason: 'Test' });
  const dpo = await Person.signIn(request, 'dpo');
  const officer = await Person.signIn(request, 'security-officer');

  await expectRefusal(
    await dpo.post(`/approvals/v1/requests/${filed.id}/decisions`, {
      reviewId: openSlot(filed, 'security'),
      verdict: 'approve',
      revision: filed.revision,
    }),
    403,
  );

  const sheet = serviceYaml({ name, title: 'Revised' }).replace(
    'sso: oidc',
    'sso: none',
  );
  await addToCatalog(`${name}.yaml`, sheet);
  await expect
    .poll(async () => (await officer.read(filed.id)).revision, {
      timeout: 60_000,
    })
    .toBe(filed.revision + 1);
  await expectRefusal(
    await officer.post(`/approvals/v1/requests/${filed.id}/decisions`, {
      reviewId: openSlot(filed, 'security'),
      verdict: 'approve',
      revision: filed.revision,
    }),
    409,
  );
});
