import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { EntityName, useAppLanguage } from '@passerelle/ui';
import { approvalsTranslationRef } from '../words/translation';

/** People and teams in a sentence: “Hugo Martin and the Security team”. */
export function Holders(props: { refs: readonly EntityRef[] }) {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const parts = new Intl.ListFormat(language).formatToParts(
    props.refs.map((_, index) => String(index)),
  );
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part.type === 'element'
            ? holder(props.refs[Number(part.value)])
            : part.value}
        </Fragment>
      ))}
    </>
  );

  function holder(ref: EntityRef) {
    const name = <EntityName entityRef={ref} />;
    return ref.startsWith('group:') ? t('team', { name }) : name;
  }
}
