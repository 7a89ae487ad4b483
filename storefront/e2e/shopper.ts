import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** A page on which nothing may go wrong unseen: errors of scripts, of the console and of requests fail the test. */
export const test = base.extend<{ shopper: Shopper }>({
  shopper: async ({ page }, lend) => {
    const troubles: string[] = [];
    // A refusal that a test provokes (402, 409) is logged by the browser as well, and is no trouble.
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (402|404|409)/.test(message.text())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
    });
    await lend(new Shopper(page));
    expect(troubles).toEqual([]);
  },
});

export { expect };

/** What somebody does in the shop. */
export class Shopper {
  constructor(readonly page: Page) {}

  /** Opens a page and waits until its script runs: before that, forms are sent the way they are without script. */
  async open(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'networkidle' });
  }

  /** Puts the first book that can be bought into the cart, from the grid. */
  async putABookIntoTheCart(): Promise<void> {
    await this.open('/books?inStock=true&sort=title');
    await this.page.locator('.shelf a').first().click();
    await this.page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(this.page.getByText('added to your cart')).toBeVisible();
    await this.page.getByRole('link', { name: 'Go to cart' }).click();
    await expect(this.page.getByRole('heading', { name: /^Cart/ })).toBeVisible();
  }

  async sayWhereTo(): Promise<void> {
    const { page } = this;
    await page.getByLabel('E-mail address').fill('elizabeth@longbourn.example');
    await page.getByLabel('Country').selectOption('US');
    await page.getByLabel('Name').fill('Elizabeth Bennet');
    await page.getByLabel('Street and number').fill('12 Meryton Lane');
    await page.getByLabel('ZIP code').fill('10001');
    await page.getByLabel('Town').fill('New York');
    await page.getByLabel('State or province').selectOption('US-NY');
    await expect(this.payButton).toBeVisible();
  }

  get payButton() {
    return this.page.getByRole('button', { name: /^Pay \$/ });
  }

  async payWith(card: string): Promise<void> {
    await this.page.getByRole('radio', { name: card, exact: false }).check();
    await this.payButton.click();
  }

  /** The total as the page says it now. */
  async total(): Promise<string> {
    return this.page.getByTestId('total').innerText();
  }

  async expectThanks(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
    await expect(this.page).toHaveURL(/\/orders\/ord_/);
  }

  /** Nothing on this page keeps anybody out, in either theme. */
  async expectAccessible(): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page: this.page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' ')}`),
      ).toEqual([]);
    }
    await this.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  }
}
