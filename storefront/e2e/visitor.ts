import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Somebody with a browser of their own. */
export class Visitor {
  constructor(readonly page: Page) {}

  /** Opens a page and waits until its script runs: before that, forms are sent the way they are without script. */
  async open(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'networkidle' });
  }

  async signIn(email: string, password: string): Promise<void> {
    const { page } = this;
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    // Signing in ends with a page that is loaded anew.
    await page.waitForLoadState('networkidle');
  }

  /** Nothing on this page keeps anybody out, in either theme: they differ in their colours alone. */
  async expectAccessible(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page: this.page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      expect(
        violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' ')}`),
      ).toEqual([]);
    }
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  }
}

/** What goes wrong on a page unseen from now on: errors of scripts, of the console and of requests. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  // A refusal that a test provokes (402, 409, 412) is logged by the browser as well, and is no trouble.
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (402|403|404|409|412|422)/.test(message.text()))
      troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
  return troubles;
}
