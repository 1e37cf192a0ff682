import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CardSection, PageShell } from '@passerelle/ui';
import { appTranslationRef } from '../translations/appTranslationRef';
import { LanguageChoice } from './LanguageChoice';
import { ProfileCard } from './ProfileCard';
import styles from './Settings.module.css';
import { ThemeChoice } from './ThemeChoice';

/** Who I am here, and how the portal looks and speaks. */
export function SettingsPage() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <PageShell title={t('nav.settings')} intro={t('settings.intro')}>
      <div className={styles.cards}>
        <ProfileCard />
        <CardSection title={t('settings.appearance')}>
          <div className={styles.choices}>
            <LanguageChoice />
            <ThemeChoice />
          </div>
        </CardSection>
      </div>
    </PageShell>
  );
}
