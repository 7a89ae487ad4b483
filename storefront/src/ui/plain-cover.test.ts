import { expect, it } from 'vitest';
import { lettering } from './plain-cover';

it('letters a short title large, and breaks it between words', () => {
  expect(lettering('Emma')).toEqual({ size: 32, lines: ['Emma'] });
  expect(lettering('Pride and Prejudice').lines).toEqual(['Pride and', 'Prejudice']);
});

it('letters a long title smaller, so that all of it stands there', () => {
  const title = 'The Strange and Surprising Adventures of Robinson Crusoe of York';
  const { size, lines } = lettering(title);
  expect(size).toBeLessThan(32);
  expect(lines.join(' ')).toBe(title);
});

it('cuts what no size can hold', () => {
  const word = lettering('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk');
  expect(word.lines).toHaveLength(1);
  expect(word.lines[0]).toMatch(/^Donaudampf.*…$/);
  expect(lettering('word '.repeat(80).trim()).lines.at(-1)).toBe('…');
});
