import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parsePersonaRef } from './parsePersonaRef';

/**
 * One of the people that the sign-in page shows.
 *
 * @public
 */
export type Persona = {
  ref: string;
  name: string;
  role: { en: string; fr: string };
  team: { en: string; fr: string };
};

function readText(config: Config): { en: string; fr: string } {
  return { en: config.getString('en'), fr: config.getString('fr') };
}

/**
 * Reads the people that the sign-in page shows, in the order of the configuration.
 *
 * @param config - the content of `auth.providers.personas`
 * @throws InputError when a ref is not a user or stands there twice
 */
export function readPeople(config: Config): Persona[] {
  const people = (config.getOptionalConfigArray('people') ?? []).map(
    person => ({
      ref: parsePersonaRef(person.getString('ref')),
      name: person.getString('name'),
      role: readText(person.getConfig('role')),
      team: readText(person.getConfig('team')),
    }),
  );
  const refs = people.map(person => person.ref);
  const double = refs.find((ref, index) => refs.indexOf(ref) !== index);
  if (double) {
    throw new InputError(
      `auth.providers.personas.people names ${double} twice; remove one.`,
    );
  }
  return people;
}
