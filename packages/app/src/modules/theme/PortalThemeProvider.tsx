import { UnifiedThemeProvider } from '@backstage/theme';
import { ReactNode } from 'react';
import { stockDarkTheme, stockLightTheme } from './stockPageThemes';
import { useThemeMode } from './useThemeMode';

/**
 * Applies the theme that is chosen.
 *
 * @remarks
 * Both themes share this one function: React would remount the whole page, and lose what was typed, if each had its own.
 */
export function PortalThemeProvider(props: { children?: ReactNode }) {
  const mode = useThemeMode();
  return (
    <UnifiedThemeProvider
      theme={mode === 'dark' ? stockDarkTheme : stockLightTheme}
      themeName="passerelle"
    >
      {props.children}
    </UnifiedThemeProvider>
  );
}
