// What is measured by HTTP: names, titles and how each is made. `load/bench.mjs` runs them in this order, round by round.
import { median, pick } from './lib/numbers.mjs';
import { seconds } from './lib/settings.mjs';
import { NOT_KEPT, openCarts } from './lib/shop.mjs';
import { lines, wrk } from './lib/wrk.mjs';

const HOT_LISTING = '/api/v1/products?inStock=true&limit=20&priceMax=20.00&sort=price';
const SORTS = ['title', '-title', 'price', '-price', 'createdAt', '-createdAt', 'rating', '-rating'];
const PRICES = ['', '&priceMax=10.00', '&priceMin=5.00&priceMax=15.00', '&priceMin=20.00'];
const MANY_PRODUCTS = 2000;
/** Few enough to be made quickly, and so many that requests seldom meet at one. */
const OPEN_CARTS = 800;

/**
 * After so many purchases, or so long, they are counted: those of a server that has just started take several times as
 * much. What is answered from memory is warm after some hundred thousand, and the bare server has to be so, too.
 */
const WARM_PURCHASES = { things: 15_000, seconds: 15 * seconds };
const WARM_BYTES = { things: 400_000, seconds: 3 * seconds };

export const hotListing = HOT_LISTING;

/**
 * Each: `name`, `title`, `script` of load/wrk with its `environment`, `on` (the shop unless it says so), `limit` (the name of
 * the scenario that it is held against), `things` (what one is, `requests` unless it says so), `before` (done ahead of each
 * run, outside of the clock), `warm` (when it is warm, if that takes long), `paced` (what it is told of the purchases so far).
 */
export function scenarios({ shop, bareProduct, bareListing, products, categories, variants }) {
  const paths = products.map((one) => `/api/v1/products/${one.slug}`);
  const listings = categories.flatMap((category) =>
    SORTS.flatMap((sort) =>
      PRICES.map((prices) => `/api/v1/products?category=${category.slug}&inStock=true&limit=20${prices}&sort=${sort}`),
    ),
  );
  const [hot] = paths;
  const none = lines('no-headers', []);
  const cold = lines(
    'cold-headers',
    Object.entries(NOT_KEPT).map((header) => header.join(': ')),
  );
  const stocked = lines('variants', variants);
  const reading = (name, list, headers = none) => ({
    script: 'paths',
    environment: { PATHS: lines(name, list), HEADERS: headers },
  });
  const fromMemory = (name, path) => ({ ...reading(name, [path]), warm: WARM_BYTES });
  const cartsFile = lines('carts', []);

  return [
    {
      name: 'bare-product',
      title: 'bare server, the bytes of a product',
      on: bareProduct,
      ...fromMemory('bare-product', hot),
    },
    { name: 'product-hot', title: 'product, hot', limit: 'bare-product', ...fromMemory('product-hot', hot) },
    {
      name: 'product-cold',
      title: 'product, cold',
      limit: 'bare-product',
      ...reading('product-cold', pick(paths, MANY_PRODUCTS), cold),
    },
    {
      name: 'bare-listing',
      title: 'bare server, the bytes of a list',
      on: bareListing,
      ...fromMemory('bare-listing', HOT_LISTING),
    },
    {
      name: 'listing-hot',
      title: 'list of 20 with filters, hot',
      limit: 'bare-listing',
      ...fromMemory('listing-hot', HOT_LISTING),
    },
    {
      name: 'listing-cold',
      title: 'list of 20 with filters, cold',
      limit: 'bare-listing',
      ...reading('listing-cold', listings, cold),
    },
    {
      name: 'add-to-cart',
      title: 'add to cart',
      writes: true,
      script: 'lines',
      environment: { CARTS: cartsFile, VARIANTS: stocked },
      before: async () => lines('carts', await openCarts(shop, OPEN_CARTS)),
    },
    {
      name: 'order',
      title: '`POST /orders` on prepared carts',
      writes: true,
      things: 'bought',
      script: 'orders',
      environment: { CARTS: lines('prepared', []) },
      // Opening carts is quicker than ordering them, so as long a time makes enough.
      before: (seconds) => wrk(shop, 'carts', seconds, { CARTS: lines('prepared', []), VARIANTS: stocked }),
    },
    {
      name: 'purchase',
      title: 'whole purchase',
      writes: true,
      things: 'bought',
      script: 'purchase',
      limit: 'pgbench',
      environment: { VARIANTS: stocked },
      warm: WARM_PURCHASES,
    },
    {
      name: 'half-load',
      title: 'whole purchase, at half of that rate',
      writes: true,
      things: 'bought',
      script: 'purchase',
      environment: { VARIANTS: stocked },
      // Two requests to a purchase.
      paced: (purchases) => ({ RATE: String(Math.max(1, Math.round(median(purchases)))) }),
    },
    {
      name: 'mixed',
      title: 'mixed, 95 % reads',
      writes: true,
      script: 'mixed',
      environment: {
        VARIANTS: stocked,
        PRODUCTS: lines('mixed-products', pick(paths, MANY_PRODUCTS)),
        LISTINGS: lines('mixed-listings', listings),
      },
    },
  ];
}
