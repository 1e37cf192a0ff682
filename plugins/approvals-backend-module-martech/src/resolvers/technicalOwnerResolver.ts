import type { ReviewerResolver } from '@passerelle/plugin-approvals-node';
import { sheetOwner } from './sheetOwner';

/** `subject.technicalOwner`: `owners.technical` of the sheet; nobody when the sheet names none. */
export const technicalOwnerResolver: ReviewerResolver = {
  id: 'subject.technicalOwner',
  async resolve({ subject }) {
    return sheetOwner(subject, 'technical');
  },
};
