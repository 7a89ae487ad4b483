import { buttonLook } from '@/ui/button';
import { Message } from '@/ui/message';

/** The server behind the shop does not answer. A plain link, so that trying again needs no script. */
export function Unavailable({ href }: { href: string }) {
  return (
    <Message
      title="The shelves cannot be reached just now"
      actions={
        <a href={href} className={buttonLook()}>
          Try again
        </a>
      }
    >
      <p>The shop is starting or has too much to do. Your cart is kept; in a moment everything is back.</p>
    </Message>
  );
}
