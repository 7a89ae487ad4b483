import { visitorIfKnown } from '@/features/account/visitor';
import { CartPage } from '@/features/checkout/cart-page';
import { countries } from '@/features/checkout/countries';
import type { SearchParams } from '@/features/catalogue/filter';

export const metadata = { title: 'Cart', robots: { index: false } };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { declined } = await searchParams;
  const buyer = await visitorIfKnown();
  return (
    <>
      <CartPage buyer={buyer} countries={countries()} declined={typeof declined === 'string' ? declined : null} />
      <noscript>
        <p className="py-s5 text-s text-quiet">
          Changing the cart and paying need JavaScript; looking at books does not.
        </p>
      </noscript>
    </>
  );
}
