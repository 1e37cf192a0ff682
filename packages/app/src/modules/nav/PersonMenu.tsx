import {
  appLanguageApiRef,
  appThemeApiRef,
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Menu,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import { PersonAvatar, useAppLanguage } from '@passerelle/ui';
import {
  RiExpandUpDownLine,
  RiLogoutBoxRLine,
  RiMoonLine,
  RiSunLine,
  RiTranslate2,
} from '@remixicon/react';
import { Button } from 'react-aria-components';
import { useThemeMode } from '../theme/useThemeMode';
import { appTranslationRef } from '../translations/appTranslationRef';
import styles from './Navigation.module.css';
import { useSignedInPerson } from './useSignedInPerson';

/** The person who is signed in, with what they change often: language, theme, sign-out. */
export function PersonMenu() {
  const { t } = useTranslationRef(appTranslationRef);
  const identityApi = useApi(identityApiRef);
  const languageApi = useApi(appLanguageApiRef);
  const themeApi = useApi(appThemeApiRef);
  const person = useSignedInPerson();
  const language = useAppLanguage();
  const mode = useThemeMode();
  const otherMode = mode === 'dark' ? 'light' : 'dark';

  return (
    <MenuTrigger>
      <Button className={styles.person}>
        <VisuallyHidden>{t('person.menu')} </VisuallyHidden>
        <PersonAvatar name={person.name} />
        <span className={styles.personText}>
          <span className={styles.personName}>{person.name}</span>
        </span>
        <RiExpandUpDownLine size={16} aria-hidden="true" />
      </Button>
      <Menu placement="top start">
        <MenuItem
          iconStart={<RiTranslate2 />}
          onAction={() =>
            languageApi.setLanguage(language === 'fr' ? 'en' : 'fr')
          }
        >
          {t('person.language')}
        </MenuItem>
        <MenuItem
          iconStart={mode === 'dark' ? <RiSunLine /> : <RiMoonLine />}
          onAction={() => themeApi.setActiveThemeId(otherMode)}
        >
          {t(mode === 'dark' ? 'person.lightTheme' : 'person.darkTheme')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          iconStart={<RiLogoutBoxRLine />}
          onAction={() => void identityApi.signOut()}
        >
          {t(person.isPersona ? 'person.changePerson' : 'person.signOut')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
