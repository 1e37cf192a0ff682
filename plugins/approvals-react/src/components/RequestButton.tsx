import type { ReactNode } from 'react';
import { ButtonLink, type ButtonLinkProps } from '@backstage/ui';
import type { EntityRef } from '@passerelle/plugin-approvals-common';
import { newRequestPath } from '../routes/paths';

/** @public */
export type RequestButtonProps = {
  /** The id of the request type. */
  type: string;
  /** What the request is about. */
  subjectRef?: EntityRef;
  children: ReactNode;
  variant?: ButtonLinkProps['variant'];
  size?: ButtonLinkProps['size'];
};

/**
 * Leads to the form of a new request.
 *
 * @public
 */
export function RequestButton(props: RequestButtonProps) {
  return (
    <ButtonLink
      href={newRequestPath(props.type, props.subjectRef)}
      variant={props.variant ?? 'primary'}
      size={props.size ?? 'medium'}
    >
      {props.children}
    </ButtonLink>
  );
}
