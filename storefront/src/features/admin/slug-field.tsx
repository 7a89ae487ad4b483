import { TextField } from '@/features/forms/fields';
import { textIn } from '@/features/forms/values';

/** The last part of a page's address. Left empty, the server makes it from the name. */
export function SlugField({ before, slug }: { before: string; slug: string | undefined }) {
  return (
    <TextField
      name="slug"
      label="Address"
      optional={slug === undefined}
      hint={slug === undefined ? `${before}… , made from the name if you leave it empty` : `${before}${slug}`}
      defaultValue={slug}
      maxLength={100}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

export function slugIn(values: FormData): { slug?: string } {
  const slug = textIn(values, 'slug');
  return slug ? { slug } : {};
}
