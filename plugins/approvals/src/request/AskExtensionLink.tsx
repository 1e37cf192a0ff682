import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { filledFormPath } from '../form/filledFormPath';
import { schemaAt } from '../words/describeValues';
import { approvalsTranslationRef } from '../words/translation';
import { useTypeSchema } from '../words/useValueWords';

/** Leads who holds an access to the form that asks for more time, with the answers of the first time. */
export function AskExtensionLink(props: { request: ApprovalRequest }) {
  const { request } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const schema = useTypeSchema(request.type);
  if (!request.grant?.mayAskExtension) {
    return null;
  }
  // The days of the first time are over or nearly so: they are asked anew.
  const lasting = Object.entries(request.values).filter(
    ([name]) => schemaAt(`/values/${name}`, schema)?.format !== 'date',
  );
  return (
    <ButtonLink
      variant="primary"
      href={filledFormPath({
        type: request.type,
        subjectRef: request.subjectRef,
        beneficiary: request.beneficiary,
        extendedId: request.id,
        values: Object.fromEntries(lasting),
      })}
    >
      {t('act.askExtension')}
    </ButtonLink>
  );
}
