'use client';

import { clsx } from 'clsx';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { applyTheme, themes, type Theme } from './theme';

const icons = { system: Monitor, light: Sun, dark: Moon };
const names = { system: 'As the system', light: 'Light', dark: 'Dark' };

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  return (
    <fieldset className="flex w-fit self-start rounded border border-rule">
      <legend className="sr-only">Theme</legend>
      {themes.map((option) => {
        const Icon = icons[option];
        return (
          <label
            key={option}
            title={names[option]}
            className={clsx(
              'grid size-control place-items-center rounded has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-act',
              theme === option ? 'bg-shade text-ink' : 'text-quiet hover:text-act',
            )}
          >
            <input
              type="radio"
              name="theme"
              value={option}
              checked={theme === option}
              onChange={() => {
                setTheme(option);
                applyTheme(option);
              }}
              className="sr-only"
            />
            <Icon size={18} strokeWidth={1.8} aria-hidden="true" />
            <span className="sr-only">{names[option]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
