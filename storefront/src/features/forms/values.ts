// What stands in a form, as the server wants it.

export function textIn(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Exactly as typed: spaces in a password count. */
export function secretIn(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}

/** What was left empty is null: with PATCH that clears it. */
export function textOrNull(values: FormData, name: string): string | null {
  return textIn(values, name) || null;
}

/** A whole number, or what was typed where it is none: then the server says what is wrong with it, at its field. */
export function numberOrNull(values: FormData, name: string): number | null {
  const text = textIn(values, name);
  if (text === '') return null;
  return /^[-−+]?\d{1,9}$/.test(text) ? Number(text.replace('−', '-')) : (text as unknown as number);
}

export function allIn(values: FormData, name: string): string[] {
  return values.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '');
}
