import { Fragment } from 'react';
import { Link } from '@backstage/ui';
import { EntityName } from '@passerelle/ui';
import { linkedParts } from '../words/linkedParts';

/** What a person wrote, with links that can be followed and people by name. */
export function LinkedText(props: { body: string }) {
  return (
    <>
      {linkedParts(props.body).map((part, index) => {
        switch (part.kind) {
          case 'link':
            return (
              <Link
                key={index}
                href={part.url}
                target="_blank"
                rel="noopener noreferrer"
              >
                {part.url}
              </Link>
            );
          case 'person':
            return (
              <span key={index}>
                @<EntityName entityRef={part.ref} />
              </span>
            );
          default:
            return <Fragment key={index}>{part.text}</Fragment>;
        }
      })}
    </>
  );
}
