import { expect } from '@playwright/test';
import { Visitor } from './visitor';

/** What somebody does in the shop. */
export class Shopper extends Visitor {
  /** Puts the first book that can be bought into the cart, from the grid. */
  async putABookIntoTheCart(): Promise<void> {
    await this.open('/books?inStock=true&sort=title');
    await this.page.locator('.shelf a').first().click();
    await this.addToCart();
  }

  /** From the page of a book. */
  async addToCart(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(this.page.getByText('added to your cart')).toBeVisible();
    await this.page.getByRole('link', { name: 'Go to cart' }).click();
    await expect(this.page.getByRole('heading', { name: /^Cart/ })).toBeVisible();
  }

  /** A new account, from the door to the books. */
  async register(name: string, email: string, password: string): Promise<void> {
    const { page } = this;
    await this.open('/register?return=/books');
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.waitForURL((url) => url.pathname === '/books');
    await page.waitForLoadState('networkidle');
  }

  async sayWhereTo(): Promise<void> {
    const { page } = this;
    const email = page.getByLabel('E-mail address');
    // Whoever has an account finds their own address there.
    if ((await email.inputValue()) === '') await email.fill('elizabeth@longbourn.example');
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

  /** With a card over which the bank asks: pays, and gives the bank this answer. */
  async answerTheBank(answer: 'Approve' | 'Refuse'): Promise<void> {
    const { page } = this;
    const shop = new URL(page.url()).origin;
    await this.payWith('Visa with 3-D Secure');
    await page.waitForURL((url) => url.origin !== shop);
    await page.getByRole('button', { name: answer }).click();
  }

  /** The total as the page says it now. */
  async total(): Promise<string> {
    return this.page.getByTestId('total').innerText();
  }

  async expectThanks(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: /^Thank you/ })).toBeVisible();
    await expect(this.page).toHaveURL(/\/orders\/ord_/);
  }
}
