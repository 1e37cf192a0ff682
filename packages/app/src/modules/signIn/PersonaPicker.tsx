import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { EmptyState, PersonAvatar, useAppLanguage } from '@passerelle/ui';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './SignIn.module.css';
import { Persona } from './usePersonas';

/** Lets somebody choose whom they want to be in a portal for trying out. */
export function PersonaPicker(props: {
  people: readonly Persona[];
  onChoose: (persona: Persona) => void;
}) {
  const { people, onChoose } = props;
  const { t } = useTranslationRef(appTranslationRef);

  if (people.length === 0) {
    return (
      <EmptyState
        title={t('signIn.noPeople')}
        description={t('signIn.noPeopleDescription')}
      />
    );
  }
  return (
    <section aria-labelledby="choose-person">
      <Text as="h2" id="choose-person" className={styles.subtitle}>
        {t('signIn.choose')}
      </Text>
      <p className={styles.note}>{t('signIn.development')}</p>
      <ul className={styles.people}>
        {people.map(persona => (
          <li key={persona.ref}>
            <PersonaCard persona={persona} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonaCard(props: {
  persona: Persona;
  onChoose: (persona: Persona) => void;
}) {
  const { persona, onChoose } = props;
  const language = useAppLanguage() === 'fr' ? 'fr' : 'en';

  return (
    <button
      type="button"
      className={styles.person}
      data-persona={persona.ref}
      onClick={() => onChoose(persona)}
    >
      <PersonAvatar name={persona.name} size="medium" />
      <span className={styles.personText}>
        <span className={styles.personName}>{persona.name}</span>
        <span>{persona.role[language]}</span>
        <span className={styles.quiet}>{persona.team[language]}</span>
      </span>
    </button>
  );
}
