import type { Page } from "playwright-core";
import { people, type PersonKey } from "../../prisma/seed/cast";

/** One click on the sign-in page of the demonstration; ends on the overview of the example. */
export async function enterAs(page: Page, person: PersonKey): Promise<void> {
  await page.goto("/accedi");
  await page.getByRole("button", { name: people[person].name }).click();
  await page.waitForURL(/\/cantieri/);
}
