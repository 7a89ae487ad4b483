import type { SearchParams } from '@/features/catalogue/filter';

/** What a page of one thing is given: its id, and `?created` right after it was made. */
export type RecordPageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };
