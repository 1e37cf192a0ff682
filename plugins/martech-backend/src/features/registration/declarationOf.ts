import { InputError } from '@backstage/errors';
import {
  checkRegistration,
  registrationEntity,
  type EntityRef,
  type RegistrationSheet,
} from '@passerelle/plugin-martech-common';
import {
  readDeclaration,
  type ToolDeclaration,
} from '../../domain/ToolDeclaration';

/**
 * What a registration declares, read in the way in which a file is read: so a tool says the same in both places.
 *
 * @throws InputError that names the fields and what they accept.
 */
export function declarationOf(
  sheet: RegistrationSheet,
  place: { namespace?: string; name: string; owner: EntityRef },
): ToolDeclaration {
  const read = readDeclaration(
    registrationEntity(sheet, { ...place, owner: place.owner.toLowerCase() }),
  );
  if (!read) throw new InputError('This is the sheet of no tool');
  if ('errors' in read) throw new InputError(read.errors.join('; '));
  return read;
}

/** @throws InputError that names the fields and what they accept. */
export function demandRegistration(sheet: unknown): void {
  const errors = checkRegistration(sheet);
  if (errors.length > 0) throw new InputError(errors.join('; '));
}
