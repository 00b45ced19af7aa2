import {
  createTheme,
  type CSSVariablesResolver,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';

/** The one accent: deep blue-green. */
const lagoon: MantineColorsTuple = [
  '#e8f4f4',
  '#d2e6e7',
  '#a6ced0',
  '#78b5b8',
  '#52a0a4',
  '#3a9398',
  '#1c7c82',
  '#0f666c',
  '#0f5960',
  '#07474d',
];
/** Greys of the dark scheme, with the same tint as the light one. */
const dark: MantineColorsTuple = [
  '#e3e6e4',
  '#c3c9c9',
  '#a0a9ac',
  '#7d878b',
  '#454e52',
  '#353d41',
  '#1f2528',
  '#14181a',
  '#101315',
  '#0b0e0f',
];
const SANS =
  "Inter, 'SF Pro Text', 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Type, space and colour of ui.md: paper-calm, 4 px grid, one radius, hairlines. */
export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  colors: { lagoon, dark },
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '18px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '6px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: false } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'sm', radius: 'sm' } },
    // The placeholder is not allowed inside a menu, says ARIA; the first item takes the focus instead.
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        transitionProps: { duration: 100 },
        shadow: 'sm',
        radius: 'sm',
      },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 140 }, overlayProps: { backgroundOpacity: 0.25 } } },
    // The page already has a banner; the head of a panel is not another one.
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Modal: {
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.25 }, centered: true },
    },
  },
});

/** Maps Mantine's own colours to ours. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-hover': 'var(--hover)',
    // Red is for risks alone; a field in error says so in ink.
    '--mantine-color-error': 'var(--ink)',
  };
  return { variables: {}, light: shared, dark: shared };
};

export const schemeManager = localStorageColorSchemeManager({ key: 'qibu.scheme' });
