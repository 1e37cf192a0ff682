import { toRequestSubject } from '../subject/toRequestSubject';
import { aTool } from '../testing/fixtures';
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
