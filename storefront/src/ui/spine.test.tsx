// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { clothOf } from './cloth';
import { Spine, spineWidth } from './spine';

afterEach(cleanup);

it('is a link with the name of the book', () => {
  render(<Spine title="Emma" author="Jane Austen" pages={474} href="/books/emma" />);
  expect(screen.getByRole('link', { name: 'Emma by Jane Austen' }).getAttribute('href')).toBe('/books/emma');
});

it('is as thick as the book has pages', () => {
  expect(spineWidth(100)).toBeLessThan(spineWidth(600));
  expect(spineWidth(5000)).toBe(spineWidth(1200));
  expect(spineWidth(null)).toBe(spineWidth(300));
});

it('cuts a title that is too long after a word', () => {
  const { container } = render(
    <Spine title="Narrative of the Life of Frederick Douglass, an American Slave" author="F. D." pages={90} href="/" />,
  );
  expect(container.querySelector('text')?.textContent).toMatch(/^Narrative of the Life .*\w…$/);
});

it('wears the cloth of its cover, and no style attribute that a strict policy would refuse', () => {
  const { container } = render(<Spine title="Emma" author="Jane Austen" pages={474} href="/" />);
  expect(container.querySelector('rect')?.getAttribute('fill')).toBe(clothOf('Emma', 'Jane Austen').ground);
  expect(container.querySelector('[style]')).toBeNull();
});
