import type { Locator, Page } from "playwright-core";

/** Uploads a file as the consents of the person's own organisation. Returns the line they are brought on. */
export async function bringAttachment(
  page: Page,
  workspace: string,
  file: { readonly name: string; readonly buffer: Buffer },
): Promise<Locator> {
  await page.goto(`${workspace}/consegna/allegati?di=mio`);
  const row = page.locator("li[id^=allegato-T12]");
  await row.locator(".bring summary").click();
  await row.locator("input[type=file]").setInputFiles({ ...file, mimeType: "application/octet-stream" });
  await row.locator(".bring button").click();
  return row;
}
