/** Where what the server says is shown: at a field of the form, or nowhere in particular. */
export type Homes = { fields: Record<string, string>; homeless: string[] };

/**
 * The server speaks of a field, of something within one (`authors/0` of the field `authors`), or of a thing that one
 * field alone stands for (`variants/0/price` of `variants/0/price/amount`). What concerns several fields has no home.
 */
export function homesOf(errors: Record<string, string>, fields: readonly string[]): Homes {
  const homes: Homes = { fields: {}, homeless: [] };
  for (const [pointer, words] of Object.entries(errors)) {
    const home =
      fields.find((field) => field === pointer) ??
      only(fields.filter((field) => field.startsWith(`${pointer}/`))) ??
      fields.find((field) => pointer.startsWith(`${field}/`));
    if (home === undefined) homes.homeless.push(words);
    else homes.fields[home] = home in homes.fields ? `${homes.fields[home] ?? ''} ${words}` : words;
  }
  return homes;
}

function only(fields: string[]): string | undefined {
  return fields.length === 1 ? fields[0] : undefined;
}

/** The fields that somebody can see: beside the others nothing can be said. */
export function visibleFields(form: HTMLFormElement): string[] {
  return [...form.elements].flatMap((field) =>
    'name' in field &&
    typeof field.name === 'string' &&
    field.name &&
    !(field instanceof HTMLInputElement && field.type === 'hidden')
      ? [field.name]
      : [],
  );
}
