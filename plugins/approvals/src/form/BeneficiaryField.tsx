import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { EntityPicker } from '../components/EntityPicker';
import { approvalsTranslationRef } from '../words/translation';

const PEOPLE = ['user'];

/** For whom the request is: for oneself, unless one says otherwise. */
export function BeneficiaryField(props: {
  beneficiary: EntityRef | undefined;
  onChange(beneficiary: EntityRef | undefined): void;
  me: EntityRef;
}) {
  const { beneficiary, onChange } = props;
  const { t } = useTranslationRef(approvalsTranslationRef);
  const [isOpen, setIsOpen] = useState(false);
  return isOpen || beneficiary ? (
    <EntityPicker
      label={t('form.beneficiary.label')}
      description={t('form.beneficiary.help')}
      kinds={PEOPLE}
      chosen={beneficiary ? [beneficiary] : []}
      onChange={chosen => onChange(chosen[0])}
      isSingle
      without={[props.me]}
    />
  ) : (
    <div>
      <Button variant="secondary" size="small" onPress={() => setIsOpen(true)}>
        {t('form.beneficiary.open')}
      </Button>
    </div>
  );
}
