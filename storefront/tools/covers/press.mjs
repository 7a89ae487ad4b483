import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const QUALITIES = [92, 88, 84, 80, 75, 70, 60, 50];

/** A browser page with our fonts that measures texts and turns drawings into WebP. */
export async function openPress({ width, height, largestFile }) {
  const executablePath = CHROMIUM_PATHS.find((path) => existsSync(path));
  const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  const devtools = await page.context().newCDPSession(page);
  await page.setContent(`<!doctype html><style>${styles()}</style><svg id="ruler"></svg><div id="sheet"></div>`);
  // Fonts are fetched when first used: without this the first cover would be set in a fallback.
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));

  return {
    /** The width of each text at size 1, set like the class says. */
    async measure(texts, className) {
      const widths = await page.evaluate(
        ([texts, className]) => {
          const ruler = document.querySelector('#ruler');
          return texts.map((text) => {
            ruler.innerHTML = `<text class="${className}" font-size="100"></text>`;
            ruler.firstChild.textContent = text;
            return ruler.firstChild.getComputedTextLength() / 100;
          });
        },
        [texts, className],
      );
      return new Map(texts.map((text, index) => [text, widths[index]]));
    },

    /** As crisp as the size allows. */
    async print(svg) {
      await page.evaluate((svg) => void (document.querySelector('#sheet').innerHTML = svg), svg);
      for (const quality of QUALITIES) {
        const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
        const image = Buffer.from(data, 'base64');
        if (image.length <= largestFile) return { image, quality };
      }
      throw new Error(`No quality brings this drawing under ${largestFile} bytes`);
    },

    close: () => browser.close(),
  };
}

function styles() {
  return `
    ${fontFace('Literata', 'literata', 'opsz', '200 900')}
    ${fontFace('Instrument Sans', 'instrument-sans', 'standard', '400 700', 'font-stretch: 75% 100%;')}
    html, body { margin: 0 }
    #ruler { position: absolute; visibility: hidden }
    #sheet svg { display: block; width: 100vw; height: 100vh }
    /* One optical size for all: a cut that is fine on the page and still sturdy on a thumbnail. */
    .title { font-family: Literata; font-weight: 600; font-variation-settings: 'opsz' 30; letter-spacing: -.012em }
    .author { font-family: 'Instrument Sans'; font-weight: 600 }`;
}

function fontFace(family, packageName, axes, weight, more = '') {
  return ['latin-ext', 'latin']
    .map((subset) => {
      const file = import.meta.resolve(
        `@fontsource-variable/${packageName}/files/${packageName}-${subset}-${axes}-normal.woff2`,
      );
      const font = readFileSync(fileURLToPath(file)).toString('base64');
      const letters = subset === 'latin-ext' ? 'unicode-range: U+0100-024F, U+1E00-1EFF;' : '';
      return `@font-face { font-family: '${family}'; font-weight: ${weight}; ${more} ${letters}
        src: url(data:font/woff2;base64,${font}) }`;
    })
    .join('\n');
}
