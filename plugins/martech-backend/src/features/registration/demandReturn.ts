import { ConflictError } from '@backstage/errors';
import { ownerRefs } from '../../domain/ownerRefs';
import type { ToolState } from '../../domain/ToolState';
import type { Registrar } from '../../services/Authorizer';

/**
 * A tool that is gone comes back with its passport. That is for those who looked after it and for admins: nobody else
 * gets an approved tool of their own by the name of one that was.
 *
 * @throws ConflictError for everybody else.
 */
export function demandReturn(
  gone: ToolState,
  registrar: Pick<Registrar, 'refs' | 'isAdmin'>,
): void {
  const lookedAfter = ownerRefs(gone).some(ref => registrar.refs.has(ref));
  if (lookedAfter || registrar.isAdmin) return;
  throw new ConflictError(
    `/name: ${gone.ref} was in the catalogue, and would come back with its passport; its owners and admins may register it again, others choose another name`,
  );
}
