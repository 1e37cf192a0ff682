import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import { useAppLanguage } from '@passerelle/ui';
import { appTranslationRef } from '../translations/appTranslationRef';

/** The language of the portal; each is called by its own name. */
export function LanguageChoice() {
  const { t } = useTranslationRef(appTranslationRef);
  const languageApi = useApi(appLanguageApiRef);
  const language = useAppLanguage();
  return (
    <RadioGroup
      label={t('settings.language')}
      description={t('settings.languageDescription')}
      value={language}
      onChange={chosen => languageApi.setLanguage(chosen)}
    >
      {languageApi.getAvailableLanguages().languages.map(available => (
        <Radio key={available} value={available}>
          <span lang={available}>{ownName(available)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function ownName(language: string): string {
  const name =
    new Intl.DisplayNames([language], { type: 'language' }).of(language) ??
    language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
