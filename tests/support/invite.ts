import type { Page } from "playwright-core";
import type { PersonRole } from "~/domain/rights/roles";

export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: PersonRole;
}

/** On the page of the people of a workspace. */
export async function invite(lead: Page, { name, email, role }: Invited): Promise<void> {
  await lead.getByLabel("Nome e cognome").fill(name);
  await lead.getByLabel("E-mail").fill(email);
  await lead.getByLabel("Che cosa farà").selectOption(role);
  await lead.getByRole("button", { name: "Manda l’invito" }).click();
  await lead.getByText(email).waitFor();
}

/** Opens the latest mail of the demonstration that has such a link, by that link. */
export async function followMailedLink(page: Page, address: RegExp): Promise<void> {
  await page.goto("/posta");
  await page.getByRole("link", { name: address }).first().click();
  await page.waitForURL(address);
}
