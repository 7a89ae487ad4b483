'use client';

import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';

type DialogProps = { title: string; open: boolean; onClose: () => void; children: ReactNode };

/** The browser's own dialog: it holds the focus, gives it back, and closes with Escape. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[calc(100%-2*var(--s4))] max-w-door rounded border border-rule bg-sheet p-s5 text-ink backdrop:bg-veil"
    >
      {open && (
        <div className="grid gap-s4">
          <div className="flex items-start justify-between gap-s4">
            <h2 id={titleId} className="shop-heading text-l">
              {title}
            </h2>
            <button
              type="button"
              aria-label="Close"
              onClick={onClose}
              className="-m-s2 grid size-control flex-none place-items-center rounded text-quiet hover:text-act"
            >
              <X size={18} aria-hidden="true" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
