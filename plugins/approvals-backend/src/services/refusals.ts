import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { withCode } from './codedError';

/** The one answer to what does not exist and to what is not to be seen. */
export function unknownRequest(id: string): NotFoundError {
  return withCode(
    new NotFoundError(`There is no request ${id} that you may see`),
    'unknown-request',
  );
}

/** What only admins of the engine may. */
export function adminsOnly(): NotAllowedError {
  return withCode(
    new NotAllowedError('Only admins can do this; approvals.admins names them'),
    'admins-only',
  );
}

/** What the permission policy of the portal refuses. */
export function notPermitted(
  permission: string,
  requestNumber?: string,
): NotAllowedError {
  const where =
    requestNumber === undefined ? '' : ` on request ${requestNumber}`;
  return withCode(
    new NotAllowedError(
      `The permission policy does not give you ${permission}${where}`,
    ),
    'not-permitted',
    { permission },
  );
}
