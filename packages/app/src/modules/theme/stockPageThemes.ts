import { createUnifiedTheme, genPageTheme, palettes } from '@backstage/theme';

/*
 * Some pages of Backstage still use Material UI. These two themes give them the
 * colours of tokens.css; they serve no page of ours.
 */

const FONT = "Inter, 'Noto Sans', system-ui, -apple-system, sans-serif";

type StockColours = {
  ground: string;
  card: string;
  line: string;
  text: string;
  quiet: string;
  accent: string;
  onAccent: string;
};

function pageHeader(colours: StockColours) {
  return genPageTheme({
    colors: [colours.ground, colours.ground],
    shape: 'none',
    options: { fontColor: colours.text },
  });
}

function components(colours: StockColours) {
  const flat = { boxShadow: 'none', backgroundImage: 'none' };
  return {
    BackstageHeader: {
      styleOverrides: {
        header: { ...flat, padding: '26px 34px 12px' },
        title: { fontSize: '1.5rem', fontWeight: 700 },
        subtitle: { color: colours.quiet },
      },
    },
    BackstageContent: {
      styleOverrides: { root: { padding: '12px 34px 48px' } },
    },
    MuiPaper: {
      styleOverrides: {
        root: { backgroundImage: 'none' },
        rounded: { borderRadius: 12 },
        elevation1: { ...flat, border: `1px solid ${colours.line}` },
        elevation2: { ...flat, border: `1px solid ${colours.line}` },
      },
    },
    MuiButton: {
      styleOverrides: {
        root: { textTransform: 'none' as const, borderRadius: 8 },
        contained: { ...flat, '&:hover': flat },
      },
    },
    MuiToggleButton: {
      styleOverrides: { root: { textTransform: 'none' as const } },
    },
    MuiTab: { styleOverrides: { root: { textTransform: 'none' as const } } },
    BackstageTableHeader: {
      styleOverrides: {
        header: {
          textTransform: 'none' as const,
          color: colours.quiet,
          fontWeight: 600,
        },
      },
    },
    CatalogReactUserListPicker: {
      styleOverrides: {
        root: { ...flat, backgroundColor: 'transparent', border: 0 },
        title: { textTransform: 'none' as const, color: colours.quiet },
        groupWrapper: { margin: '4px 0 16px' },
      },
    },
    MuiTableHead: {
      styleOverrides: { root: { textTransform: 'none' as const } },
    },
    MuiTableCell: {
      styleOverrides: { head: { textTransform: 'none' as const } },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 99 } } },
  };
}

function typography() {
  const title = { fontWeight: 700, marginBottom: 8 };
  return {
    htmlFontSize: 16,
    fontFamily: FONT,
    h1: { ...title, fontSize: 28 },
    h2: { ...title, fontSize: 24 },
    h3: { ...title, fontSize: 20 },
    h4: { ...title, fontSize: 18 },
    h5: { ...title, fontSize: 15 },
    h6: { ...title, fontSize: 14 },
  };
}

const light: StockColours = {
  ground: '#f5f6f7',
  card: '#ffffff',
  line: '#e3e5e8',
  text: '#14171a',
  quiet: '#5c646d',
  accent: '#1f5493',
  onAccent: '#ffffff',
};

const dark: StockColours = {
  ground: '#131619',
  card: '#1b1f23',
  line: '#31373d',
  text: '#f1f3f5',
  quiet: '#a9b2bb',
  accent: '#8fbdf5',
  onAccent: '#0d1b2a',
};

function createStockTheme(
  base: typeof palettes.light | typeof palettes.dark,
  colours: StockColours,
) {
  return createUnifiedTheme({
    palette: {
      ...base,
      primary: { main: colours.accent, contrastText: colours.onAccent },
      secondary: { main: colours.accent, contrastText: colours.onAccent },
      background: { default: colours.ground, paper: colours.card },
      text: { primary: colours.text, secondary: colours.quiet },
      divider: colours.line,
      border: colours.line,
      link: colours.accent,
      linkHover: colours.accent,
      textSubtle: colours.quiet,
    },
    fontFamily: FONT,
    typography: typography(),
    defaultPageTheme: 'home',
    pageTheme: {
      home: pageHeader(colours),
      tool: pageHeader(colours),
      service: pageHeader(colours),
      website: pageHeader(colours),
      library: pageHeader(colours),
      apis: pageHeader(colours),
      documentation: pageHeader(colours),
      other: pageHeader(colours),
    },
    components: components(colours),
  });
}

/** For what is left of Material UI, by day. */
export const stockLightTheme = createStockTheme(palettes.light, light);

/** For what is left of Material UI, by night. */
export const stockDarkTheme = createStockTheme(palettes.dark, dark);
