import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useRequestTypes } from '@passerelle/plugin-approvals-react';
import { useAppLanguage, useFormatters } from '@passerelle/ui';
import { durationInWords } from './durationInWords';
import type { ValueWords } from './describeValues';
import { approvalsTranslationRef } from './translation';

/** The words in which values are read out. */
export function useValueWords(): ValueWords {
  const { t } = useTranslationRef(approvalsTranslationRef);
  const language = useAppLanguage();
  const formatters = useFormatters();
  return useMemo(
    () => ({
      language,
      yes: t('yes'),
      no: t('no'),
      date: value => formatters.date(`${value}T12:00:00`),
      number: value => formatters.number(value),
      money: (amount, currency) => formatters.money(amount, currency),
      duration: value => durationInWords(value, formatters),
    }),
    [formatters, language, t],
  );
}

/** The form's schema of a request type; undefined where the reader may not file it. */
export function useTypeSchema(
  typeId: string,
): Record<string, unknown> | undefined {
  const types = useRequestTypes();
  return types.data?.find(type => type.id === typeId)?.schema;
}
