import type { Page } from "playwright-core";
import { people, type PersonKey } from "../../prisma/seed/cast";

/** By what the button of the person sends, without the page it stands on; ends on the overview of the example. */
export async function enterAs(page: Page, person: PersonKey): Promise<void> {
  const { request } = page;
  const shown = await request.get("/accedi");
  const form = { intent: "example", accountId: idOf(person, await shown.text()), to: "/" };
  const headers = { origin: new URL(shown.url()).origin };
  await request.post("/accedi", { form, headers, maxRedirects: 0 });
  await page.goto("/");
}

function idOf(person: PersonKey, html: string): string {
  const { name } = people[person];
  const [, id] = new RegExp(`name="accountId" value="([^"]+)"><span><b>${name}<`).exec(html) ?? [];
  if (id === undefined) throw new Error(`${name} is not among the people of the demonstration`);
  return id;
}
