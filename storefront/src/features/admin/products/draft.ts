import { numberOrNull, textIn, textOrNull } from '@/features/forms/values';
import type {
  BookDraft,
  ProductDraft,
  ProductState,
  StaffBook,
  StaffProduct,
  StaffVariant,
  VariantDraft,
} from '@/shop-api/staff-types';
import { slugIn } from '../slug-field';

// Between the form of a product and what the server wants.

const CURRENCY = 'USD';

export function productDraftOf(values: FormData): ProductDraft {
  return {
    title: textIn(values, 'title'),
    ...slugIn(values),
    description: textOrNull(values, 'description'),
    state: textIn(values, 'state') as ProductState,
    authors: numbered(values, 'authors'),
    categories: numbered(values, 'categories'),
    seo: { title: textOrNull(values, 'seo/title'), description: textOrNull(values, 'seo/description') },
    variants: variantsIn(values),
  };
}

export function bookDraftOf(values: FormData): BookDraft {
  return {
    ...productDraftOf(values),
    isbn10: null,
    isbn13: textOrNull(values, 'isbn13'),
    publisher: textOrNull(values, 'publisher'),
    language: textOrNull(values, 'language'),
    pages: numberOrNull(values, 'pages'),
    year: numberOrNull(values, 'year'),
    firstLine: textOrNull(values, 'firstLine'),
  };
}

export function productSavedAs(product: StaffProduct): ProductDraft {
  const { title, slug, description, state, authors, categories, seo, variants } = product;
  return {
    title,
    slug,
    description,
    state,
    authors: authors.map(({ id }) => id),
    categories: categories.map(({ id }) => id),
    seo,
    variants: variants.map(variantSavedAs),
  };
}

export function bookSavedAs(book: StaffBook): BookDraft {
  const { isbn13, publisher, language, pages, year, firstLine } = book;
  return {
    ...productSavedAs(book),
    isbn10: null,
    isbn13,
    publisher: publisher?.id ?? null,
    language,
    pages,
    year,
    firstLine,
  };
}

function variantSavedAs(variant: StaffVariant): VariantDraft {
  const { id, sku, name, options, price, weightGrams, barcode, supplier, stockKept } = variant;
  return { id, sku, name, options, price, weightGrams, barcode, supplier: supplier?.id ?? null, stockKept };
}

/** `authors/0`, `authors/1`, … */
function numbered(values: FormData, name: string): string[] {
  const found: string[] = [];
  while (values.has(`${name}/${found.length}`)) found.push(textIn(values, `${name}/${found.length}`));
  return found;
}

function variantsIn(values: FormData): VariantDraft[] {
  const found: VariantDraft[] = [];
  while (values.has(`variants/${found.length}/sku`)) found.push(variantIn(values, `variants/${found.length}`));
  return found;
}

function variantIn(values: FormData, at: string): VariantDraft {
  const id = textIn(values, `${at}/id`);
  return {
    ...(id && { id }),
    sku: textIn(values, `${at}/sku`),
    name: textIn(values, `${at}/name`),
    options: optionsIn(values, at),
    price: { amount: amountIn(textIn(values, `${at}/price/amount`)), currency: CURRENCY },
    weightGrams: numberOrNull(values, `${at}/weightGrams`),
    barcode: textOrNull(values, `${at}/barcode`),
    supplier: textOrNull(values, `${at}/supplier`),
    stockKept: values.has(`${at}/stockKept`),
  };
}

/** A book's format is chosen from a list; what else distinguishes a variant is written as `colour: blue, size: L`. */
function optionsIn(values: FormData, at: string): Record<string, string> {
  const options = parseOptions(textIn(values, `${at}/options`));
  const format = textIn(values, `${at}/format`);
  return format ? { ...options, format } : options;
}

export function parseOptions(text: string): Record<string, string> {
  const pairs = text
    .split(',')
    .filter((pair) => pair.includes(':'))
    .map((pair) => {
      const [name = '', ...value] = pair.split(':');
      return [name.trim(), value.join(':').trim()] as const;
    });
  return Object.fromEntries(pairs.filter(([name, value]) => name && value));
}

export function writeOptions(options: Record<string, string>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

/** `12` and `12.5` are meant as money is written; anything else goes to the server as it is, which says what is wrong. */
function amountIn(text: string): string {
  const match = /^(\d+)(?:\.(\d{0,2}))?$/.exec(text);
  return match ? `${match[1] ?? '0'}.${(match[2] ?? '').padEnd(2, '0')}` : text;
}
