import Link from 'next/link';
import type { StaffProduct } from '@/shop-api/staff-types';
import { buttonLook } from '@/ui/button';
import { Dot } from '@/ui/dot';
import { DeleteButton } from '../delete-button';
import { PageHead } from '../page-head';
import { productStates } from './states';

type ProductHeadProps = { kind: 'products' | 'books'; name: string; one: string; product: StaffProduct };

export function ProductHead({ kind, name, one, product }: ProductHeadProps) {
  const list = `/admin/${kind}`;
  const { tone, words } = productStates[product.state];
  return (
    <PageHead
      title={product.title}
      up={{ href: list, name }}
      about={<Dot tone={tone}>{words}</Dot>}
      actions={
        <>
          {product.state === 'active' && (
            <Link href={`/books/${product.slug}`} prefetch={false} className={buttonLook({ look: 'line' })}>
              See in the shop
            </Link>
          )}
          <Link href={`/admin/stock?product=${product.id}`} prefetch={false} className={buttonLook({ look: 'line' })}>
            Stock
          </Link>
          <DeleteButton
            kind={kind}
            one={one}
            name={product.title}
            list={list}
            id={product.id}
            version={product.version}
          />
        </>
      }
    />
  );
}
