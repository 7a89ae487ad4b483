import { useQuery } from '@tanstack/react-query';
import { shop } from '@/shop-api/browser';
import { ChoiceCard } from '@/ui/choice-card';
import { formatMoney } from '@/ui/money';
import { arrival } from './arrival';
import { FormSection } from './form-section';

type ShippingChoiceProps = { cartId: string; method: string; onChange: (method: string) => void };

/** How the parcel travels, with what each way costs. */
export function ShippingChoice({ cartId, method, onChange }: ShippingChoiceProps) {
  const options = useQuery({
    queryKey: ['shipping-options', cartId],
    queryFn: () => shop.shippingOptions(cartId),
    staleTime: 60_000,
  });

  return (
    <FormSection title="How they travel">
      <div className="grid gap-s2">
        {options.isPending && (
          <div className="h-control rounded bg-shade" role="status" aria-label="Looking up the ways" />
        )}
        {options.isError && (
          <p className="text-s text-quiet">
            The ways of shipping did not arrive; standard shipping is chosen.{' '}
            <button type="button" className="link font-medium" onClick={() => void options.refetch()}>
              Ask again
            </button>
          </p>
        )}
        {options.data?.items.map((option) => (
          <ChoiceCard
            key={option.id}
            name="shipping"
            value={option.id}
            chosen={option.id === method}
            title={option.name}
            detail={option.delivery && `Arrives ${arrival(option.delivery, new Date())}`}
            aside={formatMoney(option.price)}
            onChoose={() => {
              onChange(option.id);
            }}
          />
        ))}
      </div>
    </FormSection>
  );
}
