import type { ProductState } from '@/shop-api/staff-types';
import type { Tone } from '@/ui/dot';

export const productStates: Record<ProductState, { words: string; tone: Tone }> = {
  draft: { words: 'Draft', tone: 'warn' },
  active: { words: 'On sale', tone: 'good' },
  archived: { words: 'Archived', tone: 'quiet' },
};
