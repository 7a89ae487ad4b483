import { isProblem } from '@/shop-api/problem';
import { shopForForm } from '@/shop-api/server';

/** "Add to cart" of a page without script: the same two requests that script would make, then on to the cart. */
export async function POST(request: Request): Promise<Response> {
  const variantId = (await request.formData()).get('variantId');
  if (typeof variantId !== 'string') return new Response('variantId is missing', { status: 400 });
  const { shop, cookies } = shopForForm(request);
  const wanted = { variantId, quantity: 1 };
  try {
    const cart = await shop.currentCart().catch(() => null);
    if (cart?.state === 'open') await shop.addLine(cart.id, wanted);
    else await shop.openCart([wanted]);
  } catch (error) {
    const status = isProblem(error) && error.status > 0 ? error.status : 502;
    return new Response('The book could not be put into your cart. Go back and try again.', { status });
  }
  const answer = new Response(null, { status: 303, headers: { Location: '/cart' } });
  for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie);
  return answer;
}
