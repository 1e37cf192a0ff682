import { Fragment } from 'react';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { EntityName, useAppLanguage } from '@passerelle/ui';

/**
 * The names of people and teams as one enumeration: “a, b and c”.
 *
 * @public
 */
export function EntityNames(props: { refs: readonly EntityRef[] }) {
  const language = useAppLanguage();
  const { refs } = props;
  const parts = new Intl.ListFormat(language).formatToParts(
    refs.map((_, index) => String(index)),
  );
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part.type === 'element' ? (
            <EntityName entityRef={refs[Number(part.value)]} />
          ) : (
            part.value
          )}
        </Fragment>
      ))}
    </>
  );
}
