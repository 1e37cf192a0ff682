import { ButtonLink } from '@backstage/ui';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { useWords } from '../words/useWords';
import { comparePath } from './comparePath';

/** The way from a tool to its comparison, where tools for the same need are proposed. */
export function CompareLink(props: { toolRef: EntityRef }) {
  const { t } = useWords();
  return (
    <ButtonLink
      variant="secondary"
      size="medium"
      href={comparePath([props.toolRef])}
    >
      {t('compare.action')}
    </ButtonLink>
  );
}
