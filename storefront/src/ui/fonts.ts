import localFont from 'next/font/local';

// Fonts come from packages, never from a font service. Each family is two files: latin, preloaded and with a
// metric-matched fallback, and latin-ext, named first but fetched only by pages that contain such letters.
// (The build reads these calls without running them, so every value stands here as a literal.)

const book = localFont({
  src: '../../node_modules/@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2',
  weight: '200 900',
  variable: '--font-book',
  adjustFontFallback: 'Times New Roman',
});

const bookExt = localFont({
  src: '../../node_modules/@fontsource-variable/literata/files/literata-latin-ext-opsz-normal.woff2',
  weight: '200 900',
  variable: '--font-book-ext',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

const shop = localFont({
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2',
  weight: '400 700',
  variable: '--font-shop',
  adjustFontFallback: 'Arial',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
});

const shopExt = localFont({
  src: '../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-standard-normal.woff2',
  weight: '400 700',
  variable: '--font-shop-ext',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

export const fontVariables = [book, bookExt, shop, shopExt].map((font) => font.variable).join(' ');
