import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { EntityNames } from '@passerelle/plugin-approvals-react';
import { EntityName } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';

/** People and teams in a sentence: “Hugo Martin and the Security team”. */
export function Holders(props: { refs: readonly EntityRef[] }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  return (
    <EntityNames
      refs={props.refs}
      renderName={ref => {
        const name = <EntityName entityRef={ref} />;
        return ref.startsWith('group:') ? t('team', { name }) : name;
      }}
    />
  );
}
