import type { ReactNode } from 'react';
import { ShopFrame } from '../_frame/shop-frame';

export default function Layout({ children }: { children: ReactNode }) {
  return <ShopFrame>{children}</ShopFrame>;
}
