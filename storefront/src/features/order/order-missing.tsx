import Link from 'next/link';
import { buttonLook } from '@/ui/button';
import { Message } from '@/ui/message';

/** Not there, or not this visitor's: the server does not say which, and neither do we. */
export function OrderMissing() {
  return (
    <Message
      title="This order cannot be shown here"
      actions={
        <Link href="/books" prefetch={false} className={buttonLook()}>
          Look at the books
        </Link>
      }
    >
      <p>
        An order can be seen in the browser in which it was bought, until the next cart is begun there. If you have just
        paid, nothing is lost: keep the address of this page.
      </p>
    </Message>
  );
}
