// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AuditEntry } from '@/shop-api/staff-types';
import { show } from '@/testing/rendering';
import { AuditLog } from './audit-log';

const entry = (more: Partial<AuditEntry>): AuditEntry => ({
  id: 'aud_1',
  at: '2026-11-21T14:05:00Z',
  actor: 'usr_1',
  role: 'catalogue_manager',
  act: 'write_catalogue',
  target: 'aut_1',
  before: { name: 'J. Austen' },
  after: { name: 'Jane Austen' },
  requestId: 'req-1',
  ...more,
});

it('says who did what to what, and leads there', () => {
  show(<AuditLog entries={[entry({})]} names={{ usr_1: 'Charlotte Lucas' }} />);
  expect(screen.getByText('Nov 21, 2026, 14:05')).toBeTruthy();
  expect(screen.getByText('Changed the catalogue')).toBeTruthy();
  expect(screen.getByText('Catalogue manager')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Charlotte Lucas' }).getAttribute('href')).toBe('/admin/users/usr_1');
  expect(screen.getByRole('link', { name: 'Jane Austen' }).getAttribute('href')).toBe('/admin/authors/aut_1');
  expect(screen.getByRole('link', { name: 'Its history' }).getAttribute('href')).toBe('/admin/audit?target=aut_1');
});

it('puts before and after side by side', () => {
  show(<AuditLog entries={[entry({})]} names={{}} />);
  expect(screen.getByText('usr_1')).toBeTruthy();
  expect(screen.getByText('1 change').closest('details')?.textContent).toContain('Request req-1');
  const row = within(screen.getByRole('row', { name: /J\. Austen/, hidden: true }));
  expect(row.getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent)).toEqual([
    'J. Austen',
    'Jane Austen',
  ]);
});

it('shows one side of what was made, and one of what was deleted', () => {
  const { rerender } = show(<AuditLog entries={[entry({ before: null })]} names={{}} />);
  const heads = () => screen.getAllByRole('columnheader', { hidden: true }).map((head) => head.textContent);
  expect(screen.getByText('Made')).toBeTruthy();
  expect(heads()).toEqual(['What', 'Made as']);
  rerender(<AuditLog entries={[entry({ after: null })]} names={{}} />);
  expect(screen.getByText('Deleted')).toBeTruthy();
  expect(heads()).toEqual(['What', 'Before']);
});
