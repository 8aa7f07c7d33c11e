import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { messageTypes } from "~/collab/wire";
import { openContext } from "../support/browser";
import { enterAs } from "../support/people";
import {
  liveText,
  openSection,
  saveSign,
  untilSaved,
  untilShown,
  workspaceAddress,
} from "../support/section-page";

test("caret, name, status and place of one are seen by the other without a reload", async () => {
  const [marta, giulia] = await Promise.all([openPage(), openPage()]);
  await Promise.all([enterAs(marta, "marta"), enterAs(giulia, "giulia")]);
  await Promise.all([openSection(marta, "needs"), openSection(giulia, "needs")]);

  await liveText(marta).click();
  await liveText(giulia).click();
  await giulia.getByText("Marta · Consorzio sociale Pinerolese").waitFor();
  await marta.getByText("Giulia · Passo Lento").waitFor();
  await marta.getByRole("complementary").getByText("Giulia Rostagnoli").waitFor();

  for (const status of ["In rilettura", "In scrittura"]) {
    await marta.getByLabel("Stato della sezione", { exact: true }).selectOption(status);
    await marta.getByRole("button", { name: "Cambia", exact: true }).click();
    const line = giulia.getByRole("navigation", { name: "Sezioni" }).locator("a[aria-current=page]");
    await line.getByRole("img", { name: status }).waitFor();
  }

  await marta.goto(workspaceAddress(marta));
  const here = marta.getByRole("region", { name: "Chi c’è adesso" });
  await here.getByText("Giulia Rostagnoli").waitFor();
  await here.getByRole("link", { name: "Bisogni e problema centrale" }).waitFor();
});

test("what another changes before a page hears of changes is on it all the same", async () => {
  const [marta, giulia] = await Promise.all([openPage(), openPage()]);
  await Promise.all([enterAs(marta, "marta"), enterAs(giulia, "giulia")]);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await giulia.route("**/eventi?*", async (route) => {
    await held;
    await route.continue();
  });
  await Promise.all([openSection(marta, "needs"), openSection(giulia, "needs")]);
  const state = marta.getByLabel("Stato della sezione", { exact: true });
  const status =
    (await state.locator("option:checked").innerText()) === "Scritta" ? "In scrittura" : "Scritta";
  await state.selectOption(status);
  await marta.getByRole("button", { name: "Cambia", exact: true }).click();
  const line = (page: Page) =>
    page.getByRole("navigation", { name: "Sezioni" }).locator("a[aria-current=page]").getByRole("img");
  await line(marta)
    .and(marta.getByRole("img", { name: status }))
    .waitFor();
  expect(await line(giulia).getAttribute("aria-label")).not.toBe(status);
  goOn();
  await line(giulia)
    .and(giulia.getByRole("img", { name: status }))
    .waitFor();
});

test("[PRE-4] who comes, goes to another section and leaves is seen on an open page that asks for nothing", async () => {
  const [marta, giulia] = await Promise.all([openPage(), openPage()]);
  await Promise.all([enterAs(marta, "marta"), enterAs(giulia, "giulia")]);
  await marta.goto(workspaceAddress(marta));
  await marta.waitForLoadState("networkidle");
  const asked: string[] = [];
  marta.on("request", (request) => /\.data\b|_data=/.test(request.url()) && asked.push(request.url()));
  const here = marta.getByRole("region", { name: "Chi c’è adesso" });
  const faces = marta.getByRole("group", { name: "Persone collegate" });

  await openSection(giulia, "needs");
  await here.getByRole("link", { name: "Bisogni e problema centrale" }).waitFor();
  await faces.getByRole("img", { name: /^Giulia Rostagnoli/ }).waitFor();
  await openSection(giulia, "partnership");
  await here.getByRole("link", { name: "Bisogni e problema centrale" }).waitFor({ state: "detached" });
  await here.getByText("Giulia Rostagnoli").waitFor();
  await giulia.close();
  await here.getByText("Giulia Rostagnoli").waitFor({ state: "detached" });
  await faces.waitFor({ state: "detached" });
  expect(asked).toEqual([]);
});

test("«Salvato» is said only once the server has acknowledged, not when the other has the words", async () => {
  const [marta, giulia] = await Promise.all([openPage(), openPage()]);
  const acknowledgements = await holdAcknowledgements(marta);
  await Promise.all([enterAs(marta, "marta"), enterAs(giulia, "giulia")]);
  await Promise.all([openSection(marta, "needs"), openSection(giulia, "needs")]);
  await untilSaved(marta);

  acknowledgements.hold();
  await liveText(marta).click();
  await marta.keyboard.press("Control+End");
  await marta.keyboard.type(" ricevuta");
  await untilShown(giulia, "ricevuta");
  expect((await saveSign(marta).innerText()).trim()).toBe("Invio…");
  acknowledgements.release();
  await untilSaved(marta);
});

async function openPage(): Promise<Page> {
  return (await openContext()).newPage();
}

/** Stands between the page and the live server, and keeps back what says that an edit is stored. */
async function holdAcknowledgements(page: Page) {
  let isHolding = false;
  const held: (() => void)[] = [];
  await page.routeWebSocket(/\/live\//, (line) => {
    const server = line.connectToServer();
    server.onMessage((message) => {
      if (isHolding && message[0] === messageTypes.saved) held.push(() => line.send(message));
      else line.send(message);
    });
  });
  return {
    hold: () => void (isHolding = true),
    release: () => {
      isHolding = false;
      for (const send of held.splice(0)) send();
    },
  };
}
