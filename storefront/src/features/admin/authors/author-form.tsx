'use client';

import { AreaField, TextField } from '@/features/forms/fields';
import { numberOrNull, textIn, textOrNull } from '@/features/forms/values';
import type { AuthorDraft } from '@/shop-api/staff-types';
import type { Author } from '@/shop-api/types';
import { RecordForm } from '../record-form';
import { SlugField, slugIn } from '../slug-field';

const labels = { name: 'Name', slug: 'Address', born: 'Born', died: 'Died', biography: 'Biography' };

export function AuthorForm({ author, justCreated = false }: { author: Author | null; justCreated?: boolean }) {
  return (
    <RecordForm
      kind="authors"
      one="author"
      list="/admin/authors"
      record={author}
      draftOf={draftOf}
      savedAs={savedAs}
      labels={labels}
      justCreated={justCreated}
    >
      <div className="grid max-w-form gap-s4 md:grid-cols-2">
        <TextField name="name" label={labels.name} defaultValue={author?.name} maxLength={200} autoComplete="off" />
        <SlugField before="/authors/" slug={author?.slug} />
        <TextField
          name="born"
          label={labels.born}
          optional
          inputMode="numeric"
          hint="A year; −70 is 70 BC."
          defaultValue={author?.born ?? ''}
        />
        <TextField name="died" label={labels.died} optional inputMode="numeric" defaultValue={author?.died ?? ''} />
        <AreaField
          name="biography"
          label={labels.biography}
          optional
          rows={6}
          className="md:col-span-2"
          defaultValue={author?.biography ?? ''}
        />
      </div>
    </RecordForm>
  );
}

function draftOf(values: FormData): AuthorDraft {
  return {
    name: textIn(values, 'name'),
    ...slugIn(values),
    born: numberOrNull(values, 'born'),
    died: numberOrNull(values, 'died'),
    biography: textOrNull(values, 'biography'),
  };
}

function savedAs({ name, slug, born, died, biography }: Author): AuthorDraft {
  return { name, slug, born, died, biography };
}
