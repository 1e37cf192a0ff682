import type {
  RequestSubject,
  ReviewerResolver,
} from '@passerelle/plugin-approvals-node';

function technicalOwner(
  subject: RequestSubject | undefined,
): string | undefined {
  const owners = subject?.data.owners;
  const isRecord =
    typeof owners === 'object' && owners !== null && !Array.isArray(owners);
  const technical = isRecord ? owners.technical : undefined;
  return typeof technical === 'string' ? technical : undefined;
}

/** `subject.technicalOwner`: `owners.technical` of the sheet; nobody when the sheet names none. */
export const technicalOwnerResolver: ReviewerResolver = {
  id: 'subject.technicalOwner',
  async resolve({ subject }) {
    const technical = technicalOwner(subject);
    return technical ? [technical.toLocaleLowerCase('en-US')] : [];
  },
};
