import type { BrowserContext, Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import * as Y from "yjs";
import { closeCodes, messageTooBig } from "~/collab/close-codes";
import { sectionText } from "~/document/workspace-document";
import type { PersonKey } from "../../prisma/seed/cast";
import { openContextAs } from "../support/browser";
import { presenceMessage, RawLine, step2Message, updateMessage } from "../support/raw-line";
import { liveText, openSection, readWords, untilShown, workspaceAddress } from "../support/section-page";

const server = inject("serverOrigin");

test("a reader sees others write and cannot type", async () => {
  const [luca, giulia] = await Promise.all([enter("luca"), enter("giulia")]);
  await Promise.all([openSection(luca.page, "needs"), openSection(giulia.page, "needs")]);

  const before = await readWords(luca.page);
  await liveText(luca.page).click();
  await luca.page.keyboard.type("vietata");
  await luca.page.keyboard.press("Backspace");
  await liveText(giulia.page).click();
  await giulia.page.keyboard.press("Control+End");
  await giulia.page.keyboard.type(" permessa");
  await untilShown(luca.page, "permessa");
  expect(await readWords(luca.page)).toEqual([...before, "permessa"]);
  expect(await readWords(giulia.page)).toEqual([...before, "permessa"]);
  expect(await luca.page.getByRole("toolbar").count()).toBe(0);
});

test("no message on a reader's line changes the document or borrows a name", async () => {
  const [luca, giulia] = await Promise.all([enter("luca"), enter("giulia")]);
  await openSection(giulia.page, "needs");
  const open = async ({ place, cookie }: Visitor) => {
    const line = new RawLine({ server, place, cookie });
    await line.load();
    return line;
  };
  const reading = await open(luca);
  const before = stateOf(reading.doc);

  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(reading.doc));
  const known = Y.encodeStateVector(forged);
  sectionText(forged).insert(0, "falsa ");
  const insertion = Y.encodeStateAsUpdate(forged, known);
  sectionText(forged).delete(0, 200);
  const attempts: Readonly<Record<string, readonly [message: Uint8Array | string, code: number]>> = {
    "an answer that holds text": [step2Message(forged), closeCodes.notAllowed],
    "an update that inserts": [updateMessage(insertion), closeCodes.notAllowed],
    "an update that deletes": [updateMessage(Y.encodeStateAsUpdate(forged, known)), closeCodes.notAllowed],
    "the server's own word that 7 are stored": [Uint8Array.of(4, 7), closeCodes.malformed],
    "an unknown type": [Uint8Array.of(9, 1, 2, 3), closeCodes.malformed],
    "an unknown step": [Uint8Array.of(0, 7, 0), closeCodes.malformed],
    "half a message": [updateMessage(insertion).subarray(0, 9), closeCodes.malformed],
    nothing: [new Uint8Array(), closeCodes.malformed],
    "bytes of no meaning": [new Uint8Array(64).fill(0xff), closeCodes.malformed],
    "text instead of bytes": ['{"type":"update"}', closeCodes.malformed],
    "too much": [new Uint8Array(1024 * 1024 + 1), messageTooBig],
    "presence that is too large": [
      presenceMessage(new Y.Doc(), { cursor: "x".repeat(3000) }),
      closeCodes.tooLarge,
    ],
  };
  for (const [name, [message, code]] of Object.entries(attempts)) {
    const line = await open(luca);
    line.send(message);
    expect(await line.closeCode(), name).toBe(code);
  }

  // A name of somebody else is taken for what it is: the line stays, under its own.
  reading.send(presenceMessage(new Y.Doc(), { user: { name: "Marta Bellarda", organisation: "Altrove" } }));
  const here = giulia.page.getByRole("complementary").locator(".here");
  await here.getByText("Luca Armandone").waitFor();
  expect(await here.innerText()).not.toContain("Marta");
  expect(stateOf((await open(giulia)).doc)).toEqual(before);
  expect(stateOf(reading.doc)).toEqual(before);
  reading.close();

  const writing = await open(giulia);
  writing.send(updateMessage(insertion));
  await untilShown(giulia.page, "falsa");
  writing.close();
});

test("strangers, ended sessions, pages of other sites and other workspaces get no line", async () => {
  const luca = await enter("luca");
  const { place, cookie } = luca;
  const codeFor = (options: { place?: string; cookie?: string; pageOrigin?: string | null }) =>
    new RawLine({ server, place, ...options }).closeCode();

  expect(await codeFor({}), "without a session").toBe(closeCodes.notSignedIn);
  expect(await codeFor({ cookie: `cantiere_session=${"A".repeat(43)}` })).toBe(closeCodes.notSignedIn);
  for (const pageOrigin of ["https://altrove.example", `${server}.altrove.example`, "null", null]) {
    expect(await codeFor({ cookie, pageOrigin }), `from ${pageOrigin}`).toBe(closeCodes.notSignedIn);
  }
  const workspaceId = place.split("/")[0] ?? "";
  expect(await codeFor({ cookie, place: "altro/section/needs" })).toBe(closeCodes.unknownDocument);
  expect(await codeFor({ cookie, place: `${workspaceId}/section/none` })).toBe(closeCodes.unknownDocument);
  expect(await codeFor({ cookie, place: `${workspaceId}/../section` })).toBe(closeCodes.malformed);

  const open = new RawLine({ server, place, cookie });
  await open.load();
  await luca.page.getByRole("button", { name: "Esci" }).click();
  await luca.page.waitForURL(/\/accedi/);
  expect(await open.closeCode(), "what is open ends with the session").toBe(closeCodes.notSignedIn);
  expect(await codeFor({ cookie }), "after signing out").toBe(closeCodes.notSignedIn);
});

test("what a page of another site sends is refused before it is read", async () => {
  const { page, cookie } = await enter("marta");
  const addresses = ["/accedi", "/esci", workspaceAddress(page), `${workspaceAddress(page)}/proposta/needs`];
  const post = (address: string, origin: string) =>
    fetch(server + address, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ act: "set-status", status: "none" }),
    });
  for (const address of addresses) {
    expect((await post(address, "https://altrove.example")).status, address).toBe(403);
  }
  expect((await post(`${workspaceAddress(page)}/proposta/needs`, server)).status).not.toBe(403);
});

interface Visitor {
  readonly page: Page;
  readonly cookie: string;
  /** of the needs, behind `/live/` */
  readonly place: string;
}

async function enter(person: PersonKey): Promise<Visitor> {
  const { context, page } = await openContextAs(person);
  const workspaceId = workspaceAddress(page).split("/").at(-1) ?? "";
  return { page, cookie: await sessionOf(context), place: `${workspaceId}/section/needs` };
}

async function sessionOf(context: BrowserContext): Promise<string> {
  const cookies = await context.cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

function stateOf(doc: Y.Doc) {
  return { text: sectionText(doc).toJSON(), vector: Y.encodeStateVector(doc) };
}
