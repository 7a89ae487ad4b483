// Small pieces of language that several pages need.

export function count(number: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat('en-US').format(number)} ${number === 1 ? one : many}`;
}

/** 1851, or 375 BC. */
export function formatYear(year: number): string {
  return year < 0 ? `${-year} BC` : year < 1000 ? `AD ${year}` : String(year);
}

export function lifeSpan(born: number | null, died: number | null): string | null {
  if (born === null && died === null) return null;
  if (born === null) return `died ${formatYear(died ?? 0)}`;
  if (died === null) return `born ${formatYear(born)}`;
  return born < 0 && died < 0 ? `${-born}–${-died} BC` : `${formatYear(born)}–${formatYear(died)}`;
}

/** Said here, because two versions of Intl do not always agree, and a page is rendered by two. */
const languages: Record<string, string> = {
  en: 'English',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  ru: 'Russian',
  la: 'Latin',
  grc: 'Ancient Greek',
};

export const languagesSold = Object.keys(languages);

const otherLanguages = new Intl.DisplayNames('en', { type: 'language' });

/** "Ancient Greek" for `grc`; the code itself where nobody knows it. */
export function languageName(code: string): string {
  try {
    return languages[code] ?? otherLanguages.of(code) ?? code;
  } catch {
    return code;
  }
}

export const formats: Record<string, string> = {
  hardcover: 'Hardcover',
  paperback: 'Paperback',
  'e-book': 'E-book',
  audiobook: 'Audiobook',
};

export const formatsSold = Object.keys(formats);

/** "E-book" for `e-book`; what is not known is said as it is written. */
export function formatName(format: string): string {
  return formats[format] ?? plainly(format);
}

/** "Ship order" for `ship_order`. */
export function plainly(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** What distinguishes a variant, in words: `{format: "hardcover"}` is "Hardcover". */
export function optionsInWords(options: Record<string, string>): string {
  return Object.values(options).map(formatName).join(', ');
}
