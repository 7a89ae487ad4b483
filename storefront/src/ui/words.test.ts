import { describe, expect, it } from 'vitest';
import { count, formatYear, languageName, lifeSpan, optionsInWords } from './words';

describe('words', () => {
  it('counts', () => {
    expect(count(1, 'book')).toBe('1 book');
    expect(count(0, 'book')).toBe('0 books');
    expect(count(1234, 'book')).toBe('1,234 books');
  });

  it('says years on both sides of the era', () => {
    expect(formatYear(1851)).toBe('1851');
    expect(formatYear(-375)).toBe('375 BC');
    expect(formatYear(180)).toBe('AD 180');
  });

  it('says when somebody lived, as far as it is known', () => {
    expect(lifeSpan(1819, 1891)).toBe('1819–1891');
    expect(lifeSpan(-428, -348)).toBe('428–348 BC');
    expect(lifeSpan(-43, 17)).toBe('43 BC–AD 17');
    expect(lifeSpan(null, 1891)).toBe('died 1891');
    expect(lifeSpan(1950, null)).toBe('born 1950');
    expect(lifeSpan(null, null)).toBeNull();
  });

  it('names languages and leaves alone what is none', () => {
    expect(languageName('fr')).toBe('French');
    expect(languageName('not a language')).toBe('not a language');
  });

  it('says what distinguishes a variant', () => {
    expect(optionsInWords({ format: 'hardcover' })).toBe('Hardcover');
    expect(optionsInWords({ format: 'e-book' })).toBe('E-book');
    expect(optionsInWords({ format: 'large_print', colour: 'red' })).toBe('Large print, Red');
  });
});
