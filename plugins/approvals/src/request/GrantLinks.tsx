import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ApprovalRequest } from '@passerelle/plugin-approvals-common';
import { requestPath } from '@passerelle/plugin-approvals-react';
import { approvalsTranslationRef } from '../words/translation';

/** The way between an access and the request that asks for more time on it. */
export function GrantLinks(props: { request: ApprovalRequest }) {
  const { grant, extends: extendedId } = props.request;
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <>
      {grant?.extensionRequestId && (
        <p>
          {t('request.extension.asked')}{' '}
          <Link href={requestPath(grant.extensionRequestId)}>
            {t('request.extension.see')}
          </Link>
        </p>
      )}
      {extendedId && (
        <p>
          {t('request.extension.extends')}{' '}
          <Link href={requestPath(extendedId)}>
            {t('request.extension.seeFirst')}
          </Link>
        </p>
      )}
    </>
  );
}
