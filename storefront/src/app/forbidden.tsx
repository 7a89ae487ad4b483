import Link from 'next/link';
import { buttonLook } from '@/ui/button';
import { Message } from '@/ui/message';
import { ShopFrame } from './_frame/shop-frame';

export const metadata = { title: 'Not for this account' };

/** Signed in, but not for this: said in the shop's frame, because the admin's own is part of what is closed. */
export default function Forbidden() {
  return (
    <ShopFrame>
      <Message
        title="Your account may not enter here"
        actions={
          <>
            <Link href="/" prefetch={false} className={buttonLook()}>
              Back to the shop
            </Link>
            <form action="/sign-out" method="post">
              <button type="submit" className={buttonLook({ look: 'line' })}>
                Sign out
              </button>
            </form>
          </>
        }
      >
        <p>This page is for the people who work here, or for another role than yours.</p>
      </Message>
    </ShopFrame>
  );
}
