import type { Page } from "playwright-core";
import { workspaceAddress } from "./section-page";

/** An administrator of the lead gives a person of its another role. */
export async function giveRole(page: Page, person: string, role: string): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/partenariato/persone`);
  const line = page.getByRole("listitem").filter({ hasText: person });
  await line.locator("summary").click();
  await line.getByLabel("Ruolo").selectOption({ label: role });
  await line.getByRole("button").first().click();
  await line.getByText(role).first().waitFor();
}
