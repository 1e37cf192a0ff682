import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  Contact,
  RegisterOrganisation,
} from '@passerelle/plugin-martech-common';

const ROOT = 'martech.gdpr';
const EMAIL = /^[^\s@]+@[^\s@]+$/;

function readContact(config: Config, key: string): Contact | undefined {
  const section = config.getOptionalConfig(`${ROOT}.${key}`);
  if (!section) return undefined;
  const text = (field: string) =>
    section.getOptionalString(field)?.trim() || undefined;
  const [name, address, email, phone] = [
    text('name'),
    text('address'),
    text('email'),
    text('phone'),
  ];
  if (!name) {
    throw new InputError(`${ROOT}.${key}.name is missing; a name is expected`);
  }
  if (email && !EMAIL.test(email)) {
    throw new InputError(
      `${ROOT}.${key}.email is '${email}'; accepted is an address such as dpo@example.org`,
    );
  }
  return {
    name,
    ...(address && { address }),
    ...(email && { email }),
    ...(phone && { phone }),
  };
}

/**
 * Reads who answers for the processings.
 *
 * @throws InputError that names the key, which stops the start.
 */
export function readGdprSettings(config: Config): RegisterOrganisation {
  const [controller, dpo, representative, jointController] = [
    readContact(config, 'controller'),
    readContact(config, 'dpo'),
    readContact(config, 'representative'),
    readContact(config, 'jointController'),
  ];
  const establishment = config.getOptionalString(`${ROOT}.establishment`);
  return {
    ...(controller && { controller }),
    ...(dpo && { dpo }),
    ...(representative && { representative }),
    ...(jointController && { jointController }),
    ...(establishment && { establishment }),
  };
}
