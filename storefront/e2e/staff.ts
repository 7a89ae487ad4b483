import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { dataFolder } from './browser.mjs';
import { Visitor } from './visitor';

export type StaffRole = 'admin' | 'support' | 'catalogue_manager';

/** What members of staff do behind the shop. */
export class Staff extends Visitor {
  /** In by the door that guests of the admin are led to. */
  async comeIn(role: StaffRole): Promise<void> {
    const { email, password } = demoAccount(role);
    await this.open('/admin');
    await this.signIn(email, password);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  }

  /** To a part of the admin, by its rail. */
  async goTo(area: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Admin' }).getByRole('link', { name: area, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: area, exact: true })).toBeVisible();
  }

  /** Finds one among many and takes it. */
  async pick(field: string, name: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: field }).fill(name);
    await this.page.getByRole('button', { name, exact: true }).click();
    await expect(this.page.getByRole('list', { name: field }).getByText(name, { exact: true })).toBeVisible();
  }

  async expectDone(words: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }
}

/** The accounts that a shop for trying out makes once: `role address password`, a line for each. */
function demoAccount(role: StaffRole): { email: string; password: string } {
  const file = join(dataFolder, 'secrets', 'demo-accounts');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [found, email, password] = line.split(' ');
    if (found === role && email && password) return { email, password };
  }
  throw new Error(`There is no ${role} in ${file}. Say in CARTWRIGHT_DATA where the shop keeps its data.`);
}
