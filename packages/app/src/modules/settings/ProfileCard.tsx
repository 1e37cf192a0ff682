import { parseEntityRef } from '@backstage/catalog-model';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  CardSection,
  EntityName,
  ErrorState,
  LoadingState,
  PersonAvatar,
} from '@passerelle/ui';
import { useQuery } from '@tanstack/react-query';
import { useSignedInPerson } from '../nav/useSignedInPerson';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './Settings.module.css';

/** Who is signed in, and for which teams. */
export function ProfileCard() {
  const { t } = useTranslationRef(appTranslationRef);
  const identityApi = useApi(identityApiRef);
  const person = useSignedInPerson();

  return (
    <CardSection title={t('settings.profile')}>
      <div className={styles.person}>
        <PersonAvatar name={person.name} size="medium" />
        <div className={styles.personText}>
          <div className={styles.name}>{person.name}</div>
          {person.email && <div className={styles.quiet}>{person.email}</div>}
        </div>
        <Button variant="secondary" onPress={() => void identityApi.signOut()}>
          {t(person.isPersona ? 'person.changePerson' : 'person.signOut')}
        </Button>
      </div>
      <Teams />
    </CardSection>
  );
}

function Teams() {
  const { t } = useTranslationRef(appTranslationRef);
  const identityApi = useApi(identityApiRef);
  const { data: identity, error } = useQuery({
    queryKey: ['identity', 'teams'],
    queryFn: () => identityApi.getBackstageIdentity(),
  });

  if (error) {
    return <ErrorState error={error} />;
  }
  if (!identity) {
    return <LoadingState shape="lines" count={2} />;
  }
  const teams = identity.ownershipEntityRefs.filter(
    ref => parseEntityRef(ref).kind === 'group',
  );
  return (
    <>
      <h3 className={styles.subtitle}>{t('settings.teams')}</h3>
      {teams.length === 0 ? (
        <p className={styles.quiet}>{t('settings.noTeam')}</p>
      ) : (
        <ul className={styles.teams}>
          {teams.map(ref => (
            <li key={ref}>
              <EntityName entityRef={ref} href={catalogPath(ref)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function catalogPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}`;
}
