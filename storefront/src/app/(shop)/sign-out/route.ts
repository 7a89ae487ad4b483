import { isProblem } from '@/shop-api/problem';
import { shopForForm } from '@/shop-api/server';

/** Ends the session, by a plain form. Whoever has none any more is signed out as well. */
export async function POST(request: Request): Promise<Response> {
  const { shop, cookies } = shopForForm(request);
  try {
    await shop.signOut();
  } catch (error) {
    if (!isProblem(error) || error.status !== 401)
      return new Response('Signing out did not work. Go back and try again.', { status: 502 });
    cookies.push('session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
  }
  const answer = new Response(null, { status: 303, headers: { Location: '/' } });
  for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie);
  return answer;
}
