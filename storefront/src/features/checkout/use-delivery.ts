'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { cartKey } from '@/features/cart/use-cart';
import { shop } from '@/shop-api/browser';
import { isProblem, type FieldError } from '@/shop-api/problem';
import type { Delivery } from '@/shop-api/shop';
import type { Cart } from '@/shop-api/types';
import {
  deliveryOf,
  draftOf,
  fieldErrors,
  isComplete,
  isSaved,
  missingIn,
  type Buyer,
  type DraftErrors,
  type DraftField,
} from './delivery';

export const USUAL_METHOD = 'standard';
/** After how many milliseconds without a change a complete form is saved by itself. */
const REST = 900;

/** The form about whom, where to and how; it keeps the cart informed, so that the total becomes known by the way. */
export function useDelivery(cart: Cart, buyer: Buyer | null, locked: boolean) {
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(cart, buyer));
  const [method, setMethod] = useState(cart.shippingMethod ?? USUAL_METHOD);
  const [errors, setErrors] = useState<DraftErrors>({});

  const { mutate, isPending, isSuccess, variables, error } = useMutation({
    scope: { id: 'cart' },
    mutationFn: (delivery: Delivery) => shop.setDelivery(cart.id, delivery),
    onSuccess: (saved) => {
      setErrors({});
      cache.setQueryData(cartKey, saved);
    },
    onError: (problem) => {
      if (isProblem(problem) && problem.body.errors) setErrors(fieldErrors(problem.body.errors).fields);
    },
  });

  const isLast = (delivery: Delivery) => JSON.stringify(delivery) === JSON.stringify(variables);
  // The server may write an address in its own way: what it took from us counts as saved, too.
  const saved = cart.final && (isSaved(cart, draft, method) || (isSuccess && isLast(deliveryOf(draft, method))));

  function save(shippingMethod = method) {
    const delivery = deliveryOf(draft, shippingMethod);
    const underway = isPending && isLast(delivery);
    if (!locked && isComplete(draft) && !underway && !(saved && shippingMethod === method)) mutate(delivery);
  }

  // Leaving a field saves at once; whoever stays in one, or lets the browser fill in everything, rests a moment.
  const saveAtRest = useEffectEvent(() => {
    save();
  });
  useEffect(() => {
    const timer = setTimeout(saveAtRest, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, method]);

  return {
    draft,
    method,
    errors,
    /** Shipping and tax of exactly this form are in the total. */
    saved,
    saving: isPending,
    /** Why saving failed, where no field can say it. */
    failure: error && Object.keys(errors).length === 0 ? error : null,
    save,

    change: (field: DraftField, value: string) => {
      // A state belongs to its country.
      setDraft((before) => ({ ...before, ...(field === 'country' && { region: '' }), [field]: value }));
      setErrors(({ [field]: corrected, ...others }) => others);
    },

    choose: (next: string) => {
      setMethod(next);
      save(next);
    },

    /** Names what is missing, now that somebody wants to go on, and returns the first of it. */
    firstMissing: (): DraftField | undefined => {
      const missing = missingIn(draft);
      setErrors(missing);
      return (Object.keys(draft) as DraftField[]).find((field) => missing[field]);
    },

    showErrors: (problems: FieldError[]) => {
      setErrors(fieldErrors(problems).fields);
    },
  };
}
