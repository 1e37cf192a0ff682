import {
  appThemeApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import { useChosenThemeId } from '../theme/useThemeMode';
import { appTranslationRef } from '../translations/appTranslationRef';

const AUTOMATIC = 'automatic';

/** Light, dark, or as the system. */
export function ThemeChoice() {
  const { t } = useTranslationRef(appTranslationRef);
  const themeApi = useApi(appThemeApiRef);
  const chosen = useChosenThemeId() ?? AUTOMATIC;
  return (
    <RadioGroup
      label={t('settings.theme')}
      description={t('settings.themeDescription')}
      value={chosen}
      onChange={id =>
        themeApi.setActiveThemeId(id === AUTOMATIC ? undefined : id)
      }
    >
      <Radio value="light">{t('settings.light')}</Radio>
      <Radio value="dark">{t('settings.dark')}</Radio>
      <Radio value={AUTOMATIC}>{t('settings.automatic')}</Radio>
    </RadioGroup>
  );
}
