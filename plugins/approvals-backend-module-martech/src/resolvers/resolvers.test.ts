import { toRequestSubject } from '../subject/toRequestSubject';
import { aTool } from '../testing/fixtures';
import { budgetOwnerResolver } from './budgetOwnerResolver';
import { createPartnerOwnerResolver } from './createPartnerOwnerResolver';
import { technicalOwnerResolver } from './technicalOwnerResolver';

describe('subject.technicalOwner', () => {
  const context = { requester: 'user:default/marketer', values: {} };

  it('is whom the sheet names', async () => {
    const subject = toRequestSubject(aTool());
    await expect(
      technicalOwnerResolver.resolve({ ...context, subject }),
    ).resolves.toEqual(['group:default/integration']);
  });

  it('is nobody without a subject, so that the fallback is asked', async () => {
    await expect(technicalOwnerResolver.resolve(context)).resolves.toEqual([]);
  });
});

describe('subject.budgetOwner', () => {
  it('is nobody when the sheet names none, so that the fallback is asked', async () => {
    const subject = toRequestSubject(aTool());
    await expect(
      budgetOwnerResolver.resolve({
        requester: 'user:default/marketer',
        values: {},
        subject,
      }),
    ).resolves.toEqual([]);
  });
});

describe('partner.owner', () => {
  const resolver = createPartnerOwnerResolver({
    getSubject: async ref =>
      ref === 'component:default/brevo' ? aTool() : undefined,
  });
  const ask = (values: Record<string, string>) =>
    resolver.resolve({ requester: 'user:default/marketer', values });

  it.each([
    ['the owner of the other tool', { with: 'Component:default/Brevo' }, 1],
    ['nobody for a tool that is unknown', { with: 'component:default/x' }, 0],
    ['nobody when no tool is named', {}, 0],
  ])('is %s', async (_, values, count) => {
    await expect(ask(values)).resolves.toEqual(
      count ? ['group:default/crm-team'] : [],
    );
  });
});
