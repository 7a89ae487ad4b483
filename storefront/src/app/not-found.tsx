import { Gap } from './_frame/gap';
import { ShopFrame } from './_frame/shop-frame';

export const metadata = { title: 'Not found' };

/** For addresses that belong to no page at all, and so to no frame either. */
export default function NotFound() {
  return (
    <ShopFrame>
      <Gap />
    </ShopFrame>
  );
}
