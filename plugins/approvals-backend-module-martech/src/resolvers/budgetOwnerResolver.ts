import type { ReviewerResolver } from '@passerelle/plugin-approvals-node';
import { sheetOwner } from './sheetOwner';

/** `subject.budgetOwner`: `owners.budget` of the sheet; nobody when the sheet names none. */
export const budgetOwnerResolver: ReviewerResolver = {
  id: 'subject.budgetOwner',
  async resolve({ subject }) {
    return sheetOwner(subject, 'budget');
  },
};
