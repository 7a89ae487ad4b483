import { expect, test as base } from '@playwright/test';
import { Shopper } from './shopper';
import { Staff, type StaffRole } from './staff';
import { troublesOf } from './visitor';

type Cast = {
  shopper: Shopper;
  /** Brings in a member of staff, signed in, in a browser of their own. */
  staff: (role: StaffRole) => Promise<Staff>;
};

/** A test with people in it, on whose pages nothing may go wrong unseen. */
export const test = base.extend<Cast>({
  shopper: async ({ page }, lend) => {
    const troubles = troublesOf(page);
    await lend(new Shopper(page));
    expect(troubles).toEqual([]);
  },

  staff: async ({ browser }, lend) => {
    const shifts: { troubles: string[]; end: () => Promise<void> }[] = [];
    await lend(async (role) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      shifts.push({ troubles: troublesOf(page), end: () => context.close() });
      const member = new Staff(page);
      await member.comeIn(role);
      return member;
    });
    for (const { end } of shifts) await end();
    expect(shifts.flatMap(({ troubles }) => troubles)).toEqual([]);
  },
});

export { expect };
