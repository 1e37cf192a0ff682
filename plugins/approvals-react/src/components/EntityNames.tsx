import { Fragment, type ReactNode } from 'react';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { EntityName, useAppLanguage } from '@passerelle/ui';

/** @public */
export type EntityNamesProps = {
  refs: readonly EntityRef[];
  /** Draws one name; the display name alone unless told. */
  renderName?(ref: EntityRef): ReactNode;
};

/**
 * The names of people and teams as one enumeration: “a, b and c”.
 *
 * @public
 */
export function EntityNames(props: EntityNamesProps) {
  const { refs, renderName = ref => <EntityName entityRef={ref} /> } = props;
  const language = useAppLanguage();
  // British English, as all dates of the portal: no comma before “and”.
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
  return (
    <>
      {list
        .formatToParts(refs.map((_, index) => String(index)))
        .map((part, index) => (
          <Fragment key={index}>
            {part.type === 'element'
              ? renderName(refs[Number(part.value)])
              : part.value}
          </Fragment>
        ))}
    </>
  );
}
