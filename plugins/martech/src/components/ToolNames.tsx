import { Fragment } from 'react';
import type { EntityRef } from '@passerelle/plugin-martech-common';
import { useAppLanguage } from '@passerelle/ui';
import { ToolLink } from './ToolName';

/** Links to tools as one enumeration: "a, b or c". */
export function ToolNames(props: {
  refs: readonly EntityRef[];
  /** Their names, where they are known. */
  names?: readonly string[];
}) {
  const language = useAppLanguage();
  const parts = new Intl.ListFormat(language, {
    type: 'disjunction',
  }).formatToParts(props.refs.map((_, index) => String(index)));
  return (
    <>
      {parts.map((part, index) => {
        const position = Number(part.value);
        return (
          <Fragment key={index}>
            {part.type === 'element' ? (
              <ToolLink
                toolRef={props.refs[position]}
                name={props.names?.[position]}
              />
            ) : (
              part.value
            )}
          </Fragment>
        );
      })}
    </>
  );
}
