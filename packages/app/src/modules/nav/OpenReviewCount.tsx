import {
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { approvalsApiRef, useTasks } from '@passerelle/plugin-approvals-react';
import { appTranslationRef } from '../translations/appTranslationRef';
import { NavCount } from './NavCount';

/** How many reviews wait for the person who is signed in. */
export function OpenReviewCount() {
  const hasApprovals = useApiHolder().get(approvalsApiRef) !== undefined;
  return hasApprovals ? <LoadedReviewCount /> : null;
}

function LoadedReviewCount() {
  const { t } = useTranslationRef(appTranslationRef);
  const { data } = useTasks({ state: 'open', limit: 1 });
  const count = data?.totalItems ?? 0;
  return <NavCount count={count} description={t('nav.waiting', { count })} />;
}
