import { afterAll, beforeAll, expect, test } from "vitest";
import { closeCodes } from "~/collab/close-codes";
import type { LineFrame } from "~/collab/http-wire";
import { readFrames } from "~/collab/read-frames";
import type { PersonKey } from "../../prisma/seed/cast";
import { openContextAs } from "../support/browser";
import { type CuttableLine, openCuttableLine } from "../support/cuttable-line";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import {
  liveText,
  openSection,
  readWords,
  untilSaved,
  untilShown,
  workspaceAddress,
} from "../support/section-page";
import { wordsAfter, Writer } from "../support/writer";

const slowBanner = /quello che scrivi arriva lo stesso, con un po’ di ritardo/;
const shownWithinMs = 5_000;

/** A network that lets no WebSocket through, and a server behind it. */
let line: CuttableLine;
let server: RunningServer;
beforeAll(async () => {
  line = await openCuttableLine();
  server = await startExample({ env: { PUBLIC_ORIGIN: line.origin } });
  line.leadTo(server.port);
  line.cut("websockets");
});
afterAll(async () => {
  await server.stop();
  await line.close();
  server.forget();
});

test("where a network lets no WebSocket through, two people write together, are told that it is slow, and lose nothing", async () => {
  const [marta, giulia] = await Promise.all([openWriter("marta"), openWriter("giulia")]);
  const before = await readWords(marta.page);

  await Promise.all([marta.write(wordsAfter("martaHttp", 8)), giulia.write(wordsAfter("giuliaHttp", 8))]);
  const typedAt = performance.now();
  await Promise.all([untilShown(marta.page, "giuliaHttp08"), untilShown(giulia.page, "martaHttp08")]);
  expect(performance.now() - typedAt).toBeLessThan(shownWithinMs);
  await Promise.all([untilSaved(marta.page), untilSaved(giulia.page)]);
  await marta.page.getByRole("status").filter({ hasText: slowBanner }).waitFor();

  const everyWord = [...before, ...marta.words, ...giulia.words].sort();
  await giulia.page.reload();
  await untilSaved(giulia.page);
  for (const { page } of [marta, giulia]) expect([...(await readWords(page))].sort()).toEqual(everyWord);
  await giulia.page.context().close();
  await checkPage(marta.page);
});

test("a line over HTTP is refused to strangers, to pages of other sites and after signing out", async () => {
  const { context, page, tolerate } = await openContextAs("luca", { baseURL: line.origin });
  // The page stays open after signing out: what it asks for then is answered with the page to sign in.
  tolerate(/EventSource's response has a MIME type/);
  const place = workspaceAddress(page).replace("/cantieri/", "");
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const ask = async (headers: Record<string, string>) => {
    const address = `${server.origin}/live-http/${place}/section/needs`;
    return readFrames((await fetch(address, { method: "POST", headers })).body!);
  };
  const { origin } = line;
  const refusal = { kind: "closed", code: closeCodes.notSignedIn };
  expect(await nextFrame(await ask({ origin }))).toMatchObject(refusal);
  expect(await nextFrame(await ask({ cookie }))).toMatchObject(refusal);
  expect(await nextFrame(await ask({ cookie, origin: "https://elsewhere.example" }))).toMatchObject(refusal);

  const frames = await ask({ cookie, origin });
  expect(await nextFrame(frames)).toMatchObject({ kind: "opened" });
  await context.request.post("/esci", { headers: { origin } });
  expect(await nextFrame(frames)).toMatchObject(refusal);
  expect(await nextFrame(await ask({ cookie, origin }))).toMatchObject(refusal);
});

/** The next one that says something. */
async function nextFrame(frames: AsyncGenerator<LineFrame, void>): Promise<LineFrame | null> {
  for (;;) {
    const { value } = await frames.next();
    if (value?.kind !== "heartbeat") return value ?? null;
  }
}

async function openWriter(person: PersonKey): Promise<Writer> {
  const { page, tolerate } = await openContextAs(person, { baseURL: line.origin });
  tolerate(/WebSocket connection|net::ERR_/);
  await openSection(page, "needs");
  await untilSaved(page);
  await liveText(page).click();
  await page.keyboard.press("Control+End");
  return new Writer(page);
}
