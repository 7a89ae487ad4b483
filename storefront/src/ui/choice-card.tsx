import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type ChoiceCardProps = {
  name: string;
  value: string;
  chosen: boolean;
  disabled?: boolean;
  title: string;
  detail?: ReactNode;
  /** What stands at the right: a price. */
  aside?: ReactNode;
  onChoose: () => void;
};

/** One of several things of which one is taken. The whole card can be pressed; underneath it is a radio button. */
export function ChoiceCard({ name, value, chosen, disabled = false, title, detail, aside, onChoose }: ChoiceCardProps) {
  return (
    <label
      className={clsx(
        'flex items-center gap-s3 rounded border px-s4 py-s3 text-s transition-colors duration-(--move)',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-act',
        chosen ? 'border-act bg-act-soft inset-ring-1 inset-ring-act' : 'border-rule bg-sheet',
        disabled ? 'text-quiet' : !chosen && 'hover:border-edge',
      )}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen}
        disabled={disabled}
        onChange={onChoose}
        className="size-s4 flex-none accent-act outline-none"
      />
      <span className="flex-1">
        <span className="block font-semibold">{title}</span>
        {detail && <span className="block text-xs text-quiet">{detail}</span>}
      </span>
      {aside && <span className="amount">{aside}</span>}
    </label>
  );
}
