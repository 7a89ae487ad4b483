export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

const COOKIE = 'theme';
const A_YEAR = 31_536_000;

type Jar = { get: (name: string) => { value: string } | undefined };

export function themeOf(jar: Jar): Theme {
  const value = jar.get(COOKIE)?.value;
  return themes.find((theme) => theme === value) ?? 'system';
}

/** For this page at once, and kept in a cookie so that the next one already arrives in its theme. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  document.cookie = `${COOKIE}=${theme}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax`;
}
