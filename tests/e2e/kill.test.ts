import { expect, onTestFinished, test } from "vitest";
import { openContext } from "../support/browser";
import { enterAs } from "../support/people";
import { startExample, startServer } from "../support/running-server";
import { liveText, openSection, readWords, saveSign, untilSaved, untilShown } from "../support/section-page";
import { Writer, wordsAfter } from "../support/writer";

test("killed while somebody writes, the server comes back with all it called saved, and the browser sends the rest by itself", async () => {
  const killed = await startExample();
  onTestFinished(() => killed.forget());
  const { context, newPage, tolerate } = await openContext({ baseURL: killed.origin });
  tolerate(/WebSocket connection|net::ERR_/);
  const marta = new Writer(await newPage());
  await enterAs(marta.page, "marta");
  await openSection(marta.page, "technology");
  await untilSaved(marta.page);
  await liveText(marta.page).click();

  const saved = wordsAfter("salvata", 3);
  await marta.write(saved);
  await untilSaved(marta.page);
  const typed = saved + wordsAfter("mentre", 40);
  const typing = marta.write(typed.slice(saved.length));
  await untilShown(marta.page, "mentre10");
  await killed.kill();
  await typing;
  // What she has must not mend what the server lost before it was looked at.
  await context.setOffline(true);
  const { dataDir, port } = killed;
  const server = await startServer({ dataDir, port });
  onTestFinished(async () => {
    await server.stop();
  });

  const other = await (await openContext({ baseURL: server.origin })).newPage();
  await enterAs(other, "giulia");
  await openSection(other, "technology");
  const stored = (await liveText(other).textContent()) ?? "";
  expect(stored.startsWith(saved)).toBe(true);
  await expect
    .poll(async () => typed.length - (await readUnsent(saveSign(marta.page))), { timeout: 5_000 })
    .toBeLessThanOrEqual(stored.length);
  expect(typed.startsWith(stored)).toBe(true);

  await context.setOffline(false);
  await untilSaved(marta.page);
  await expect.poll(() => readWords(other), { timeout: 10_000 }).toEqual(marta.words);
  await marta.page.reload();
  await liveText(marta.page).waitFor();
  expect(await readWords(marta.page)).toEqual(marta.words);
});

async function readUnsent(sign: ReturnType<typeof saveSign>): Promise<number> {
  const offline = sign.filter({ hasText: /da inviare/ });
  await offline.waitFor();
  return Number(/\d+/.exec(await offline.innerText())?.[0]);
}
