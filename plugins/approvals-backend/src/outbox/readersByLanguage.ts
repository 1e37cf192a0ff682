import type { EntityRef } from '@passerelle/plugin-approvals-common';
import type { PreferenceStore } from '../database/PreferenceStore';
import type { PersonDirectory } from '../services/PersonDirectory';
import type { Language } from '../services/Caller';

/** People who are told the same in one language. */
export type Readers = {
  language: Language;
  recipients: EntityRef[];
  /** People among the recipients who are told in another language, or not at all. */
  except: EntityRef[];
};

/** Finds in which languages some users and groups are told something. */
export type FindReaders = (
  recipients: readonly EntityRef[],
  except: readonly EntityRef[],
) => Promise<Readers[]>;

/**
 * Groups stay groups in the language of the configuration, less those of their members who chose the other one: most
 * portals speak one language, and nobody need be looked up there.
 */
export function createFindReaders(options: {
  preferences: PreferenceStore;
  directory: Pick<PersonDirectory, 'members'>;
  /** Of people who did not choose. */
  language: Language;
}): FindReaders {
  const { preferences, directory, language } = options;
  const other: Language = language === 'fr' ? 'en' : 'fr';
  return async (recipients, except) => {
    const everybody = {
      language,
      recipients: [...recipients],
      except: [...except],
    };
    if (!(await preferences.isRead(other))) {
      return [everybody];
    }
    const members = await Promise.all(
      recipients.map(ref => directory.members(ref)),
    );
    const people = [...new Set(members.flat())];
    const told = people.filter(ref => !except.includes(ref));
    const others = await preferences.readersOf(other, told);
    if (others.length === 0) {
      return [everybody];
    }
    return [
      // Nobody is left when all chose the other language.
      ...(others.length < told.length
        ? [
            {
              language,
              recipients: recipients.filter(ref => !others.includes(ref)),
              except: [...except, ...others],
            },
          ]
        : []),
      { language: other, recipients: others, except: [] },
    ];
  };
}
