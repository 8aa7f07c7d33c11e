import { expect, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { enterAs } from "../support/people";
import { liveText, openSection, readWords, saveSign, untilSaved } from "../support/section-page";
import { Writer, wordsAfter } from "../support/writer";

test("what somebody wrote without a network is not sent as the words of whoever signed in meanwhile in the same browser, and is there when they come back", async () => {
  const { context, newPage, tolerate } = await openContext();
  tolerate(/WebSocket connection|net::ERR_/);
  const marta = new Writer(await newPage());
  await enterAs(marta.page, "marta");
  const own = await context.cookies();
  await openSection(marta.page, "innovation");
  await untilSaved(marta.page);
  const giulia = await openContextAs("giulia");
  await openSection(giulia.page, "innovation");
  const before = await readWords(giulia.page);

  await liveText(marta.page).click();
  await marta.page.keyboard.press("Control+End");
  await context.setOffline(true);
  await marta.write(wordsAfter("altrui", 12));
  await saveSign(marta.page)
    .filter({ hasText: /da inviare/ })
    .waitFor();
  await context.addCookies(await giulia.context.cookies());
  await context.setOffline(false);
  await marta.page.getByRole("alert").filter({ hasText: "La sessione è finita" }).waitFor();
  expect(await readWords(giulia.page)).toEqual(before);

  await context.addCookies(own);
  await marta.page.reload();
  await liveText(marta.page).waitFor();
  await untilSaved(marta.page);
  const whole = [...before, ...marta.words].sort();
  await expect.poll(async () => [...(await readWords(giulia.page))].sort()).toEqual(whole);
});
