import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { people, type PersonKey } from "../../prisma/seed/cast";
import { openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import {
  liveText,
  openSection,
  readWords,
  untilSaved,
  untilShown,
  workspaceAddress,
} from "../support/section-page";

test("what was written without a network by somebody who may write no longer is shown as that, and can be kept", async () => {
  const [marta, ornella] = await Promise.all([openContextAs("marta"), openContextAs("ornella")]);
  const { page, context } = ornella;
  ornella.tolerate(/ERR_INTERNET_DISCONNECTED/);
  await openSection(page, "needs");
  await liveText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" arrivata");
  await untilSaved(page);
  await context.setOffline(true);
  await page.keyboard.type(" trattenuta");
  await changeRole(marta.page, "ornella", "reader");
  try {
    await context.setOffline(false);
    const banner = page.getByRole("alert").filter({ hasText: "modifiche non sono partite" });
    await banner.waitFor();
    await openSection(marta.page, "needs");
    await untilShown(marta.page, "arrivata");
    expect(await readWords(marta.page)).not.toContain("trattenuta");

    const download = page.waitForEvent("download");
    await banner.getByRole("button", { name: "Salva il testo in un file" }).click();
    const chunks = await (await (await download).createReadStream()).toArray();
    expect(Buffer.concat(chunks as Buffer[]).toString()).toContain("arrivata trattenuta");

    page.on("dialog", (dialog) => void dialog.accept());
    await Promise.all([
      page.waitForEvent("load"),
      banner.getByRole("button", { name: "Togli le modifiche" }).click(),
    ]);
    await untilShown(page, "arrivata");
    await liveText(page).waitFor();
    expect(await readWords(page)).not.toContain("trattenuta");
    expect(await page.getByRole("alert").count()).toBe(0);
  } finally {
    await changeRole(marta.page, "ornella", "editor");
  }
});

test("in a partner's sheet as well: only the one who wrote it sees it, told so, and it can be taken off", async () => {
  const [marta, giulia] = await Promise.all([openContextAs("marta"), openContextAs("giulia")]);
  const { page, context } = giulia;
  giulia.tolerate(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(`${workspaceAddress(page)}/partenariato?vista=tabella`);
  const link = page.getByRole("link", { name: "Passo Lento", exact: true }).first();
  const sheet = `${await link.getAttribute("href")}?parte=scheda`;
  await page.goto(sheet);
  const field = page.getByRole("textbox", { name: "Persone" });
  await field.press("Control+End");
  await page.keyboard.type(" arrivata");
  await untilSaved(page);
  await context.setOffline(true);
  await page.keyboard.type(" trattenuta");
  await changeRole(marta.page, "giulia", "reader");
  try {
    await context.setOffline(false);
    const note = page.getByRole("alert").filter({ hasText: "modifiche non sono partite" });
    await note.waitFor();
    await checkPage(page);
    await page.getByText("arrivata trattenuta").first().waitFor();
    await marta.page.goto(sheet);
    await marta.page.getByText("arrivata").first().waitFor();
    expect(await marta.page.getByText("trattenuta").count()).toBe(0);
    page.on("dialog", (dialog) => void dialog.accept());
    await Promise.all([
      page.waitForEvent("load"),
      note.getByRole("button", { name: "Togli le modifiche" }).click(),
    ]);
    await page.getByText("arrivata").first().waitFor();
    expect(await page.getByText("trattenuta").count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
  } finally {
    await changeRole(marta.page, "giulia", "editor");
  }
});

async function changeRole(page: Page, person: PersonKey, role: string): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/partenariato/persone`);
  const change = page.locator("details").filter({ hasText: `: ${people[person].name}` });
  await change.locator("summary").click();
  await change.locator("select[name=role]").selectOption(role);
  await change.getByRole("button", { name: "Salva" }).click();
  await page.waitForLoadState("networkidle");
}
